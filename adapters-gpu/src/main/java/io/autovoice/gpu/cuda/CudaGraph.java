package io.autovoice.gpu.cuda;

import io.autovoice.domain.failure.EngineFailedException;
import java.util.Optional;
import jcuda.driver.CUgraph;
import jcuda.driver.CUgraphExec;
import jcuda.driver.CUresult;
import jcuda.driver.CUstream;
import jcuda.driver.CUstreamCaptureMode;
import jcuda.driver.JCudaDriver;

/**
 * Work that is queued as it is the first time, when kernels are loaded and engines reserve what they need, recorded the second time, and queued as one
 * graph ever after. What can't be recorded is queued as it is.
 */
final class CudaGraph implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CudaGraph.class.getName());
    private final Runnable work;
    private final CUstream stream;
    private final DeviceClock clock;
    private Optional<CUgraphExec> recorded = Optional.empty();
    private State state = State.NEW;

    private enum State {
        NEW,
        RUN_ONCE,
        RECORDED,
        PLAIN
    }

    CudaGraph(Runnable work, CUstream stream, DeviceClock clock) {
        this.work = work;
        this.stream = stream;
        this.clock = clock;
    }

    void queue() {
        if (state == State.RUN_ONCE) {
            recorded = record();
            state = recorded.isPresent() ? State.RECORDED : State.PLAIN;
        }
        recorded.ifPresentOrElse(this::launch, work);
        state = state == State.NEW ? State.RUN_ONCE : state;
    }

    private void launch(CUgraphExec graph) {
        clock.time(
                DeviceClock.Kind.KERNELS,
                () -> CudaCalls.check(JCudaDriver.cuGraphLaunch(graph, stream), "run a graph"));
    }

    private Optional<CUgraphExec> record() {
        int began = JCudaDriver.cuStreamBeginCapture(stream, CUstreamCaptureMode.CU_STREAM_CAPTURE_MODE_THREAD_LOCAL);
        if (began != CUresult.CUDA_SUCCESS) {
            return Optional.empty();
        }
        CUgraph graph = new CUgraph();
        try {
            return recordedInto(graph) ? made(graph) : Optional.empty();
        } finally {
            JCudaDriver.cuGraphDestroy(graph); // refused where none came to be
        }
    }

    /** Ends the recording whatever ends the work, be it a song that is cancelled: the thread that records can free nothing. */
    private boolean recordedInto(CUgraph graph) {
        boolean queued = false;
        int ended = CUresult.CUDA_ERROR_UNKNOWN;
        try {
            clock.untimed(work);
            queued = true;
        } catch (EngineFailedException unrecordable) {
            LOG.log(System.Logger.Level.DEBUG, "Not recorded as a graph", unrecordable);
        } finally {
            ended = JCudaDriver.cuStreamEndCapture(stream, graph);
        }
        return queued && ended == CUresult.CUDA_SUCCESS;
    }

    private static Optional<CUgraphExec> made(CUgraph graph) {
        CUgraphExec made = new CUgraphExec();
        int result = JCudaDriver.cuGraphInstantiate(made, graph, 0);
        return result == CUresult.CUDA_SUCCESS ? Optional.of(made) : Optional.empty();
    }

    @Override
    public void close() {
        recorded.ifPresent(JCudaDriver::cuGraphExecDestroy);
    }
}
