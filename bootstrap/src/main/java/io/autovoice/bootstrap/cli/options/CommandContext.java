package io.autovoice.bootstrap.cli.options;

import io.autovoice.application.progress.Cancellation;
import io.autovoice.application.progress.SongProgress;
import io.autovoice.bootstrap.console.Terminal;
import io.autovoice.bootstrap.wiring.Composition;
import io.autovoice.domain.progress.StageProgress;

/** What every command works with. */
public record CommandContext(Composition composition, Terminal terminal, Cancellation cancellation) {

    /** The progress of work that is one step, shown on the terminal; lets a cancellation through. */
    public StageProgress progress(String step) {
        SongProgress shown = terminal.progress();
        return fraction -> {
            cancellation.check();
            shown.advanced(100 * fraction, step);
        };
    }

    /** For work too short to be shown; lets a cancellation through. */
    public StageProgress silently() {
        return fraction -> cancellation.check();
    }
}
