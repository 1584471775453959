package io.autovoice.bootstrap.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows in columns of even width: the first column to the left, numbers to the right. */
public final class TextTable {
    private static final String GAP = "  ";
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... heads) {
        rows.add(List.of(heads));
    }

    /** A row of as many cells as there are heads. */
    public TextTable row(String... cells) {
        if (cells.length != columns()) {
            throw new IllegalArgumentException("A row needs %d cells, got %d".formatted(columns(), cells.length));
        }
        rows.add(List.of(cells));
        return this;
    }

    @Override
    public String toString() {
        return rows.stream().map(this::line).collect(Collectors.joining(System.lineSeparator()));
    }

    private String line(List<String> cells) {
        return IntStream.range(0, columns())
                .mapToObj(column -> padded(cells.get(column), column))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private String padded(String cell, int column) {
        String pad = " ".repeat(width(column) - cell.length());
        return numeric(column) ? pad + cell : cell + pad;
    }

    private boolean numeric(int column) {
        return rows.stream()
                .skip(1)
                .map(row -> row.get(column))
                .allMatch(cell -> cell.isEmpty() || Character.isDigit(cell.charAt(0)) || cell.charAt(0) == '-');
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private int columns() {
        return rows.get(0).size();
    }
}
