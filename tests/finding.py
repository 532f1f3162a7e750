"""Texts and the words that they are found by, in Python and in the browser alike."""

WORDS = {
    "The mill’s owner": ["the", "mill", "owner"],
    "O'Brien l’accord": ["o", "brien", "l", "accord"],
    "two-day 24–hour": ["two", "day", "24", "hour"],
    "Przemyśl Łódź Žižkov": ["przemysl", "lodz", "zizkov"],
    "Ångström Århus SØREN": ["angstrom", "arhus", "soren"],
    "Straße œuvre Þórr İzmir ılıca": ["strasse", "oeuvre", "thorr", "izmir", "ilica"],
    "ΟΔΟΣ Ὀδυσσεύς": ["οδοσ", "οδυσσευσ"],
    "Йошкар-Ола": ["иошкар", "ола"],
    "e\u0301te\u0301 soft\u00adhyphen": ["ete", "softhyphen"],
    "کِتاب مـــاء שָׁלוֹם": ["کتاب", "ماء", "שלום"],
    "हिन्दी में": ["हिन्दी", "में"],
    "東京都 Tokyo": ["東京", "京都", "都", "tokyo"],
    "ガス 서울": ["ガス", "ス", "서울"],
    "ﬁre ℌall 𝔐ill": ["fire", "hall", "mill"],
    "1,000 km² don't": ["1", "000", "km2", "don"],
    "🌊 _under_score__ «»": ["under", "score"],
    "constructor __proto__": ["constructor", "proto"],
}
