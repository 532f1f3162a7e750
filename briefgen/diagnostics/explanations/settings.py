"""BG9xx: settings and templates."""

EXPLANATIONS = {
    "BG901": """\
`mkdocs.yml` sets something under `briefgen` that is no setting.
Most often it is a misspelling; the hint gives the nearest one.
Settings are `publish`, `excerpts`, `quotation_limit_words`, `quotation_limit_share`,
`capture_limit_mb`, `logo`, `imprint`, `contact`, `licence` and `licence_url`.""",
    "BG902": """\
A setting has a value that it cannot have, or `mkdocs.yml` lacks something it needs.
The least that works:

    site_name: My desk
    docs_dir: content
    plugins:
      - briefgen

`!ENV` and other tags are fine elsewhere, but what briefgen reads must be written out.""",
    "BG903": """\
A template cannot be read or rendered.
Pages would be missing or wrong, so nothing is published.
If the template is one of yours, under `templates/`, mend it at the line shown; take it away to
see the one that comes with briefgen.""",
}
