"""BG1xx: captures."""

EXPLANATIONS = {
    "BG101": """\
The capture's bytes are not UTF-8 text, and no extracted text stands beside them.
An excerpt is proved by counting characters, so the characters must be certain.
Save the page as UTF-8 text and add that, or put the text that you extracted beside the capture
as `FILE.txt` and set `text_sha256` in the source.
Do not convert the capture itself: it would no longer be what was received.""",
    "BG102": """\
The capture, or its extracted text, is larger than the setting `capture_limit_mb` allows.
The limit keeps a damaged or hostile file from filling the memory of whoever builds the site.
If the file is what it should be, raise the limit in `mkdocs.yml`:

    plugins:
      - briefgen: {capture_limit_mb: 32}""",
    "BG103": """\
A source names a capture that is not in `content/captures/`, or its extracted text is gone; or
`briefgen add` was given a file that does not exist.
Without the capture nothing that the source says can be proved.
Mend the file name, or restore the file from git: `git log --all -- content/captures/`.
The value is the name of a file alone, without folders:

    capture: captures/report.txt     # wrong
    capture: report.txt              # right""",
    "BG104": """\
The SHA-256 in the source is not that of the capture, so one of the two was changed.
Captures are evidence: they stay byte for byte as they were received.
Restore the bytes: `git checkout -- content/captures/FILE`. Editors, line-end conversion by git
(`core.autocrlf`) and file synchronisation are the usual causes.
If the page itself is different now, add it as a new capture and keep the old one.""",
    "BG105": """\
The capture holds a NUL character (U+0000), which neither HTML nor PDF can print.
It is no text, then, even if it decodes: often UTF-16 without its mark, or a program's own format.
Save the page again as text or HTML, and add that as a new capture.""",
    "BG106": """\
briefgen cannot read text out of this kind of file. It takes plain text (`.txt`, `.md`), saved
pages (`.html`, `.htm`, `.mhtml`, `.mht`), e-mails (`.eml`), PDFs with a text layer and web archives
(`.warc`, `.warc.gz`).
Save the page as one of these and add that. To keep the original as the capture, put it into
`content/captures/` with its text beside it as `FILE.txt`, and write the source by hand.""",
    "BG107": """\
The file is empty, or holds nothing but white space, so there is no article to make a source of.
It was probably not saved to the end.
Save the page again and add that.""",
    "BG108": """\
Adding the capture again would write a source that somebody has edited or deleted since, so the
desk was left as it is: a person's decision counts for more than what the machine finds.
To start over, delete the source file and its entry in `content/captures/review.yml`, and add
the capture again. To drop an article for good, write `dropped: why` there in place of `id`.""",
    "BG109": """\
A capture with the very same bytes is stored already, or came earlier in this batch, under another
name; or a page that was fetched has the very text that it has in a capture stored before. It would
give the same articles twice, so it was passed over.
Nothing needs to be done. If the file is a newer version of the page, save the page again.""",
    "BG110": """\
The first bytes of the file show another kind than its name promises; the bytes count.
A page saved under a wrong ending is read all the same, and keeps its name.
Rename the file before adding it if the ending misleads people.""",
    "BG111": """\
The file was read, but there is no article in it: a PDF that is a scan has pictures and no text, a
front page has links, an e-mail may hold nothing but attachments.
For a scan, run text recognition over it and add the PDF that it makes; for a page, save the
article itself as text, and add that.""",
    "BG112": """\
The file, or one record in it, breaks off or does not keep to its format, or reading it took more
time or memory than a page may. What could be read before that is kept, and its articles are as
good as any.
Fetch or save the page again, and add that as a new capture.""",
    "BG113": """\
Compressed bytes inflate to far more than a page of news has, or hold gzip within gzip, or a record
is larger than the setting `capture_limit_mb` allows. Small files that fill the memory are an old
attack, so reading stopped there; what was read before it is kept.
If the file is what it should be, raise the limit in `mkdocs.yml`:

    plugins:
      - briefgen: {capture_limit_mb: 32}""",
    "BG114": """\
The page has more elements, deeper ones, more text, more lines or a longer one than a page with an
article has; reading it could take all the time and memory there is.
Open the page in a browser, copy the article into a text file, and add that.""",
    "BG115": """\
Some bytes are no characters in the encoding that the rest is written in, so they stand as U+FFFD,
the replacement character, in the text beside the capture. The capture itself keeps its bytes.
Read the passages around them before you mark the source as reviewed, or save the page again.""",
    "BG121": """\
The capture has the bytes of one that sources name otherwise, and no file of that name is there any
more: somebody renamed it. Its articles are known, so nothing is added.
Give it the name from before, or put the new one into the sources and `captures/review.yml`.""",
    "BG122": """\
The article is another version of one that is there, and the earlier of the two: by the times when
they were captured, or else by when the pages say that they were changed or published. The later one
is written already, and a file that is there is never changed.
Write `replaces` with the id of the earlier one into the later one; else both count as articles.""",
    "BG123": """\
The new version of the article has less than half of the text of the one it replaces. Publishers do
shorten articles, but mostly a page was cut off: by a paywall, an error, or a summary in its place.
Compare the two. If the page was cut off, drop the new one, and the version from before counts.""",
    "BG124": """\
Two versions of an article differ, and nothing tells which came first: no time of capture is known
for both, and what the pages say of their own change or publication is the same or missing. The one
that was given or added last is taken for the later one; in a folder, the last by name.
Compare the two. If the order is wrong, move `replaces` into the one that is the later.""",
    "BG125": """\
An article has the very words of a version that a later one has replaced, and was not captured
before that one, as far as is known. Either the publisher went back to the old text, or this is
another copy of it. It became no source: its entry in `captures/review.yml` says `same_as`.
If the publisher went back, make both edits in the hint: the old version then is the last one.""",
    "BG116": """\
The text that was derived from this capture before is not what is derived from it now: a person
edited it, or another version of briefgen wrote it. Sources count its characters, so it stays.
To start over, delete the text, its sources, and their entries in `content/captures/review.yml`,
and add the capture again.""",
    "BG117": """\
Browsers save a page under its title, with spaces, brackets and letters that a capture's name must
not have, because sources and addresses are made of it. So the file is stored under a name made of
its own: accents are taken off, letters of other scripts left out, and the rest becomes `-`.
A page saved again under the name of a capture with other bytes gets a number (`page-2.txt`), as
nothing is overwritten; a later wording is shown as a new version of it. Nothing needs to
be done; if you want another name, rename the file before adding it.""",
    "BG118": """\
The bytes are not UTF-8, and the page and what brought it name no encoding, or one that the bytes
are not in either: the message says which. So that one was taken whose letters are, nearly all,
those of one language; another one may give other letters.
Look at the word in the message, and at some more in the source. If they are wrong, open the page in
a browser or an editor, choose the right encoding there, save it as UTF-8, and add that.
`captures/review.yml` says beside each article which encoding it was read in.""",
    "BG119": """\
Web archives keep all that a browser or a crawler received: pictures, scripts, style sheets, pages
of errors. Articles are read from pages that were received whole (status 200) as HTML, text or PDF;
the other records are counted here by the reason, and stay in the capture.
If an article is missing, its page may be among those with another status: fetch it again.""",
    "BG141": """\
What looks like a web address is none that a page can be asked for. Addresses begin with `http://`
or `https://`, hold no user name and no password (they would be stored with the capture), name a
host, and a port of 80, 443, or 1024 and more. A redirect must lead to such an address too.
Copy the address again from the browser, or save the page there, and add that.""",
    "BG142": """\
The host of the address, or of one that it redirects to, is this machine, one of its own network, or
reserved for other uses. Pages from outside must not be able to make you fetch and store what only
you can reach, so such hosts are left alone; the IP address that is checked is the one called.
If the page is on your own network, and you trust it and where it leads:

    briefgen add --allow-private https://intranet.example/page""",
    "BG143": """\
The site's robots.txt asks programs not to fetch this page, or could not be read because the site
is out of order; then RFC 9309 tells programs to keep away. briefgen keeps to it (it looks for
`briefgen` and `*` among the user agents), and has no switch to pass over it.
A person may well read the page: open it in a browser, save it, and add the file.""",
    "BG144": """\
No whole page came: the host is unknown or does not answer, its certificate does not prove who it
is, the answer broke off, came too slowly, or was no HTTP. Half a page is no capture, so nothing
was stored. briefgen connects straight to the host, through no proxy, and always checks
certificates; authorities of your own are named by the environment variable `SSL_CERT_FILE`.
Try again later, or save the page in a browser and add that.""",
    "BG145": """\
The site answered with an error, or with something else than a page (its status is not 200). What it
shows then is a notice, not the article, so nothing was stored.
404 and 410 mean that the page is gone: an archive of the web may have it. 401 and 403 mean that the
site does not let programs in: save the page in a browser, and add that. After 429 and 5xx,
try again later.""",
    "BG146": """\
The address leads on to another one that leads back, or on and on, or nowhere. Some sites do so
until a browser has taken their cookies or run their scripts, which briefgen does not.
Open the page in a browser and save it there, or give the address where it ends.""",
}
