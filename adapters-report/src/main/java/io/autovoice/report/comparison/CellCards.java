package io.autovoice.report.comparison;

import io.autovoice.application.comparison.outcome.ComparedConversion;
import io.autovoice.application.comparison.outcome.Comparison;
import io.autovoice.application.comparison.outcome.Track;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.markup.Section;
import io.autovoice.report.picture.Spectrogram;
import io.autovoice.report.plot.PitchLines;
import io.autovoice.report.plot.PitchPlot;
import io.autovoice.report.plot.PitchScale;
import io.autovoice.report.plot.SpectrogramPlot;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A card for the original and for each conversion: players, pictures, scores. */
final class CellCards {
    private final Markup page;
    private final Comparison comparison;
    private final Map<Track, Spectrogram> pictures;
    private final double referenceDb;
    private final Optional<PitchScale> scale;

    private CellCards(Markup page, Comparison comparison, Map<Track, Spectrogram> pictures) {
        this.page = page;
        this.comparison = comparison;
        this.pictures = pictures;
        this.referenceDb = pictures.values().stream()
                .mapToDouble(Spectrogram::peakDb)
                .max()
                .orElse(0);
        this.scale = PitchScale.of(Stream.concat(
                        Stream.of(comparison.original().f0()),
                        comparison.conversions().stream().flatMap(each -> Stream.of(each.asked(), each.found())))
                .toList());
    }

    static void write(Markup page, Comparison comparison, Map<Track, Spectrogram> pictures) {
        new CellCards(page, comparison, pictures).write();
    }

    private void write() {
        Section.open(page, "side-by-side", "Side by side");
        page.element(
                "p",
                "All spectrograms show the voice alone in the same colours: brightest %s dBFS, darkest %s dBFS. Frequencies are in hertz, k for thousands. All pitches are on the same scale of notes. Click into a picture to go there."
                        .formatted(
                                Rounded.signed(referenceDb, 0), Rounded.signed(referenceDb - Spectrogram.RANGE_DB, 0)),
                "class",
                "fine");
        page.close().newLine();
        List<Cell> cells = Cell.all(comparison);
        page.open("div", "class", "cells").newLine();
        original(cells.get(0));
        for (int n = 0; n < comparison.conversions().size(); n++) {
            conversion(cells.get(n + 1), comparison.conversions().get(n));
        }
        page.close().newLine();
    }

    private void original(Cell cell) {
        boolean spans = comparison.conversions().size() % 2 == 0; // fills two columns to the last row
        open(cell, spans ? "cell wide" : "cell");
        player(cell, cell.song(), "song", "whole song");
        player(cell, cell.alone(), "alone", "separated vocals");
        picture(cell);
        pitch(PitchLines.of(comparison.original().f0(), "sung"));
        OriginalFacts.write(page, comparison);
        page.close().newLine();
    }

    private void conversion(Cell cell, ComparedConversion conversion) {
        open(cell, "cell");
        player(cell, cell.song(), "song", "whole song");
        player(cell, cell.alone(), "alone", "new voice alone");
        picture(cell);
        pitch(new PitchLines(conversion.asked(), conversion.found(), List.of(), "asked", "found again"));
        Scores.write(page, conversion);
        Account.write(page, conversion.account(), comparison.original().seconds());
        page.close().newLine();
    }

    private void open(Cell cell, String kind) {
        page.open("article", "class", kind, "id", cell.id(), "aria-labelledby", cell.id() + "-name");
        page.open("h3", "id", cell.id() + "-name").text(cell.name());
        if (cell.hasKey()) {
            page.text(" ").element("kbd", String.valueOf(cell.number()));
        }
        page.close().newLine();
    }

    private void player(Cell cell, Track track, String part, String label) {
        page.open("div", "class", "player").element("span", label);
        page.open(
                        "audio",
                        "controls",
                        "controls",
                        "preload",
                        "metadata",
                        "src",
                        ComparisonPage.link(track),
                        "data-part",
                        part,
                        "data-gain",
                        Rounded.text(comparison.playbackGain(track), 4),
                        "aria-label",
                        cell.name() + ", " + label)
                .close();
        page.close().newLine();
    }

    private void picture(Cell cell) {
        Spectrogram spectrogram = Objects.requireNonNull(pictures.get(cell.alone()), "each voice alone is drawn");
        page.open("figure");
        SpectrogramPlot.drawNarrow(
                page,
                cell.name() + ", voice alone",
                spectrogram,
                comparison.original().seconds(),
                referenceDb);
        page.close().newLine();
    }

    private void pitch(PitchLines lines) {
        page.open("figure").open("figcaption");
        page.element("span", lines.beforeName(), "class", "key before").text(" ");
        if (!lines.afterName().isEmpty()) {
            page.element("span", lines.afterName(), "class", "key after");
        }
        page.close();
        PitchPlot.drawNarrow(page, lines, scale, comparison.original().seconds());
        page.close().newLine();
    }
}
