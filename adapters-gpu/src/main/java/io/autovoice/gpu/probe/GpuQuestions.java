package io.autovoice.gpu.probe;

import io.autovoice.gpu.libraries.LibraryFolders;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The child's program: asks the driver, then what stands on it, each only if the one before has answered. Native libraries may crash or hang
 * here: the answers so far lie in a file, and the parent goes on.
 */
final class GpuQuestions {
    private static final int OUT_OF_TIME = 124; // as of timeout(1)

    private GpuQuestions() {}

    /** @param arguments the file for the answers, the device's index, and after how many milliseconds to give up */
    public static void main(String[] arguments) throws IOException {
        endAfter(Long.parseLong(arguments[2]));
        AnswerSheet sheet = new AnswerSheet(Path.of(arguments[0]));
        LibraryFolders folders = new LibraryFolders(Path.of("/"), System.getenv());
        if (DriverQuestion.ask(sheet, Integer.parseInt(arguments[1]))) {
            NvrtcQuestion.ask(sheet, folders);
            TensorRtQuestion.ask(sheet, folders);
        }
        sheet.put(Answers.DONE, "yes");
        Runtime.getRuntime().halt(0); // libraries may hang in what they do at exit
    }

    /** Should the parent be gone, nobody else would end a child that hangs. */
    private static void endAfter(long milliseconds) {
        Thread watch = new Thread(
                () -> {
                    try {
                        Thread.sleep(milliseconds);
                        Runtime.getRuntime().halt(OUT_OF_TIME);
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    }
                },
                "gpu-probe-limit");
        watch.setDaemon(true);
        watch.start();
    }
}
