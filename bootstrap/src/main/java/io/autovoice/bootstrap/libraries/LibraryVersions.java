package io.autovoice.bootstrap.libraries;

import java.io.File;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of the libraries that do the work, by the names of their files. */
public final class LibraryVersions {
    private static final Set<String> NAMES = Set.of(
            "onnxruntime", "nd4j-native", "openblas", "JTransforms", "ffmpeg", "javacpp", "jcuda", "cuda", "tensorrt");
    private static final Pattern FILE = Pattern.compile("(.+?)-(\\d[\\w.-]*?)(-(linux|windows|macosx)-.*)?\\.jar");

    private LibraryVersions() {}

    /** @param classPath as of {@code java.class.path} */
    public static SortedMap<String, String> in(String classPath) {
        SortedMap<String, String> versions = new TreeMap<>();
        Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator), -1))
                .map(entry -> FILE.matcher(new File(entry).getName()))
                .filter(Matcher::matches)
                .filter(file -> NAMES.contains(file.group(1)))
                .forEach(file -> versions.put(file.group(1), file.group(2)));
        return versions;
    }
}
