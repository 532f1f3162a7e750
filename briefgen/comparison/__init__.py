"""Two states of a desk beside each other, for the person who publishes the later one."""

from briefgen.comparison.compare import Comparison, compare
from briefgen.comparison.words import comparison_json, comparison_lines, comparison_words

__all__ = ["Comparison", "compare", "comparison_json", "comparison_lines", "comparison_words"]
