package io.autovoice.cpu.models.source;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Pythons of a machine: {@code python3} and {@code python} on the {@code PATH}, and {@code py -3}, which Windows has.
 *
 * @param environment with the PATH, handed on to whatever is run
 */
record PythonCommands(Map<String, String> environment) {
    private static final List<List<String>> USUAL = List.of(List.of("python3"), List.of("python"), List.of("py", "-3"));
    private static final List<String> SUFFIXES = List.of("", ".exe");

    PythonCommands {
        environment = Map.copyOf(environment);
    }

    /** Those that are there, in the order in which they should be tried; each as the beginning of a command line. */
    List<List<String>> all() {
        return USUAL.stream()
                .flatMap(command -> onPath(command.get(0))
                        .map(program -> Stream.concat(
                                        Stream.of(program.toString()),
                                        command.stream().skip(1))
                                .toList())
                        .stream())
                .toList();
    }

    private Optional<Path> onPath(String program) {
        String path = environment.getOrDefault("PATH", environment.getOrDefault("Path", ""));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> SUFFIXES.stream().flatMap(suffix -> file(folder, program + suffix)))
                .findFirst();
    }

    private static Stream<Path> file(String folder, String name) {
        try {
            return Stream.of(Path.of(folder, name)).filter(Files::isRegularFile).filter(Files::isExecutable);
        } catch (InvalidPathException strange) { // what is on the PATH need not be a path
            return Stream.empty();
        }
    }
}
