package io.autovoice.gpu.tensorrt.objects;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import org.bytedeco.tensorrt.nvinfer.ILogger;

/**
 * What TensorRT says: errors are collected for the failure that follows, and all goes to our own log. There is one for the whole JVM, which is never
 * freed, since TensorRT keeps the first one that it is given.
 */
public final class TensorRtLog extends ILogger {
    public static final TensorRtLog ONLY = new TensorRtLog();

    private static final System.Logger LOGGER = System.getLogger(TensorRtLog.class.getName());
    private static final int MOST = 8; // complaints; the first ones say most

    private final transient Deque<String> complaints = new ArrayDeque<>();

    private TensorRtLog() {}

    @Override
    public void log(Severity severity, String message) {
        switch (severity.intern()) {
            case kINTERNAL_ERROR, kERROR -> complain(message);
            case kWARNING, kINFO, kVERBOSE -> LOGGER.log(System.Logger.Level.DEBUG, message);
        }
    }

    /** What was complained of since the last time, as half a sentence; empty if nothing was. */
    public synchronized String drain() {
        String all = complaints.stream().distinct().collect(Collectors.joining("; "));
        complaints.clear();
        return all;
    }

    private synchronized void complain(String message) {
        LOGGER.log(System.Logger.Level.DEBUG, message);
        if (complaints.size() < MOST) {
            complaints.add(message.strip());
        }
    }
}
