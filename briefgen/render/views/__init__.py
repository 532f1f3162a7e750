"""What the page templates print: frozen values, one module per kind of page."""
