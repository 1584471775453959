package io.autovoice.gpu.nd4j;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads jars beside the class path, with which they share the JDK and nothing else, but for SLF4J where the class path has one: what is logged
 * goes where ours goes. Classes of the same names are others here, and so are their native libraries.
 */
final class IsolatedClasses extends URLClassLoader {
    private static final String LOGGING = "org.slf4j.";

    static {
        registerAsParallelCapable();
    }

    IsolatedClasses(URL[] jars) {
        super("nd4j", jars, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(LOGGING)) {
            try {
                return Class.forName(name, false, IsolatedClasses.class.getClassLoader());
            } catch (ClassNotFoundException absent) { // then the jars' own
                return super.loadClass(name, resolve);
            }
        }
        return super.loadClass(name, resolve);
    }

    /** One of our own classes, defined in here from its bytes. */
    Class<?> adopt(String name) throws IOException {
        String resource = name.replace('.', '/') + ".class";
        try (InputStream bytes = IsolatedClasses.class.getClassLoader().getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IOException(resource + " isn't in our own jar");
            }
            byte[] code = bytes.readAllBytes();
            return defineClass(name, code, 0, code.length);
        }
    }

    /**
     * Lets the JavaCPP in here unpack into a folder of its own. The system property that says so would be read by the class path's JavaCPP too, so
     * what JavaCPP makes of it is set instead. One that has no such field unpacks where ours does, under other names.
     */
    void unpackInto(Path folder) throws ReflectiveOperationException, IOException {
        Files.createDirectories(folder); // JavaCPP's lock lies in it
        try {
            Field cache = loadClass("org.bytedeco.javacpp.Loader").getDeclaredField("cacheDir");
            cache.setAccessible(true);
            cache.set(null, folder.toFile());
        } catch (NoSuchFieldException other) {
            System.getLogger(IsolatedClasses.class.getName())
                    .log(System.Logger.Level.DEBUG, "This JavaCPP unpacks into the common folder", other);
        }
    }
}
