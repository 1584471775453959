package io.autovoice.bootstrap.cli.bench;

import io.autovoice.application.io.FileTrouble;
import io.autovoice.application.measure.profile.Profile;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.profiling.StageTimings;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A build in a process of its own, which converts when it is told to. For one thread. */
final class WorkerProcess implements AutoCloseable {
    static final String MAIN = "io.autovoice.bootstrap.Main";

    private final String name;
    private final CommandContext context;
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter orders;

    private WorkerProcess(String name, CommandContext context, Process process) {
        this.name = name;
        this.context = context;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** This build again, in a virtual machine with the same options. */
    static WorkerProcess ofThisBuild(CommandContext context, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add(MAIN);
        command.addAll(arguments);
        return start("this build", context, command);
    }

    /** @param launcher such as the file autovoice of another checkout */
    static WorkerProcess of(Path launcher, CommandContext context, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(launcher.toAbsolutePath().toString());
        command.addAll(arguments);
        return start("'%s'".formatted(launcher), context, command);
    }

    private static WorkerProcess start(String name, CommandContext context, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        // not on the command line: ONNX Runtime can't bear long ones
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        try {
            return new WorkerProcess(name, context, builder.start());
        } catch (IOException failure) {
            throw new MissingResourceException(
                    "%s could not be started: %s.".formatted(name, FileTrouble.reason(failure)),
                    "Name the launcher of another build, such as ../other/autovoice.",
                    failure);
        }
    }

    /** Waits until it is there. */
    void ready() {
        String first = answer();
        if (!first.equals(Worker.READY)) {
            throw new EngineFailedException(
                    "%s speaks another version of bench: '%s'.".formatted(name, first),
                    "Compare builds whose versions are nearer to each other.");
        }
    }

    StageTimings run() {
        context.cancellation().check();
        order("run");
        return Worker.read(answer());
    }

    Profile profile(Path file) {
        order("profile " + file);
        answer();
        return StoredProfile.read(file).profile();
    }

    private void order(String line) {
        try {
            orders.write(line);
            orders.newLine();
            orders.flush();
        } catch (IOException failure) {
            throw ended(failure);
        }
    }

    private String answer() {
        try {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith(Worker.PREFIX)) {
                    return line;
                }
            }
        } catch (IOException failure) {
            throw ended(failure);
        }
        throw ended(new IOException("standard output has ended"));
    }

    private RuntimeException ended(IOException cause) {
        context.cancellation().check();
        return new EngineFailedException(
                "%s has ended in the midst of the comparison.".formatted(name),
                "It says why above; a build from before bench --against can't take part.",
                cause);
    }

    /** Its input ends, and so does it; if it doesn't, it is stopped. */
    @Override
    public void close() {
        try {
            orders.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (IOException gone) {
            process.destroy();
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new ConversionCancelledException();
        }
    }
}
