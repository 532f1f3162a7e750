"""Sentences, words, folding, nearest wordings, shingles: pure, and knowing nothing of files.

Import from the modules: two of them are named as their function. All offsets are code points of
the text that was given, half-open.
"""
