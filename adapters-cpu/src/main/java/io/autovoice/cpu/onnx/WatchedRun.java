package io.autovoice.cpu.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run on a thread of its own, so that the caller's can tell of progress meanwhile, and stop it. */
final class WatchedRun {
    private static final long BEAT_MILLISECONDS = 150;

    private final OrtSession.RunOptions options;
    private final FutureTask<OrtSession.Result> run;
    private boolean interrupted;

    private WatchedRun(OrtSession.RunOptions options, FutureTask<OrtSession.Result> run) {
        this.options = options;
        this.run = run;
    }

    /** @param heartbeat called by this thread while the network runs; what it throws stops the run and is thrown on */
    static OrtSession.Result of(
            OrtSession session,
            Map<String, OnnxTensor> in,
            Set<String> wanted,
            Map<String, OnnxTensor> into,
            Runnable heartbeat)
            throws OrtException {
        try (OrtSession.RunOptions options = new OrtSession.RunOptions()) {
            FutureTask<OrtSession.Result> run = new FutureTask<>(() -> session.run(in, wanted, into, options));
            Thread thread = new Thread(run, "autovoice-network");
            thread.setDaemon(true);
            thread.start();
            return new WatchedRun(options, run).result(heartbeat);
        }
    }

    private OrtSession.Result result(Runnable heartbeat) throws OrtException {
        try {
            while (!ended()) {
                beat(heartbeat);
            }
            return outcome();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void beat(Runnable heartbeat) throws OrtException {
        try {
            heartbeat.run();
        } catch (RuntimeException | Error stop) {
            options.setTerminate(true);
            while (!ended()) {
                // the tensors are in use until then
            }
            discard();
            throw stop;
        }
    }

    private boolean ended() {
        try {
            run.get(BEAT_MILLISECONDS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException running) {
            return false;
        } catch (InterruptedException later) {
            interrupted = true; // the run is native and goes on; the flag is set again when it is over
            return false;
        } catch (ExecutionException failed) {
            return true;
        }
    }

    private void discard() {
        try {
            outcome().close();
        } catch (OrtException stopped) {
            // as it was asked to
        }
    }

    private OrtSession.Result outcome() throws OrtException {
        try {
            return run.get();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException("The run is over", impossible);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof OrtException cause) {
                throw cause;
            }
            throw new IllegalStateException("A network failed", failure.getCause());
        }
    }
}
