"""Figures as the tables that stand in documents."""

from statistics import median


class Table:
    """Rows of figures below a heading of names; the first column names the row."""

    def __init__(self, title, *names):
        self.title = title
        self.names = names
        self.rows = []

    def add(self, *cells):
        self.rows.append(cells)

    def __str__(self):
        lines = [self.names, ["---"] + ["---:"] * (len(self.names) - 1), *self.rows]
        return f"\n{self.title}\n\n" + "\n".join(f"| {' | '.join(map(str, cells))} |" for cells in lines)


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(share * len(values)))]


def both(values, unit=1):
    """The median and the 95th percentile."""
    return f"{median(values) / unit:,.0f} / {percentile(values, 0.95) / unit:,.0f}"
