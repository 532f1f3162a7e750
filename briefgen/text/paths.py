"""Relative addresses, as editors write them."""


def below(path: str, file: str) -> str | None:
    """Where `path`, written in `file`, leads: both below one root. `None` when it leaves that."""
    if ":" in path or path.startswith("/"):
        return None
    parts = file.split("/")[:-1]
    for part in path.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)
