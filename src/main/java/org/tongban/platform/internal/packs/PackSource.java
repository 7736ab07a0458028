package org.tongban.platform.internal.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.tongban.platform.Pack;
import org.tongban.platform.PackFile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Finds packs in the jar and in the installation's folder; one of the folder replaces one of the
 * jar by name.
 */
final class PackSource {

    private static final String MANIFEST = "pack.yaml";
    private static final String ROOT = "packs/";

    private PackSource() {}

    static List<Pack> listAll(@Nullable Path folder) {
        var files = new TreeMap<String, List<PackFile>>();
        try {
            inJar().forEach(file -> add(files, file));
            if (folder != null && Files.isDirectory(folder)) {
                var own = new TreeMap<String, List<PackFile>>();
                inFolder(folder).forEach(file -> add(own, file));
                files.putAll(own);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return inOrder(
                files.entrySet().stream()
                        .map(entry -> toPack(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static void add(Map<String, List<PackFile>> files, PackFile file) {
        files.computeIfAbsent(file.pack(), name -> new ArrayList<>()).add(file);
    }

    private static List<PackFile> inJar() throws IOException {
        var found = new ArrayList<PackFile>();
        var resolver = new PathMatchingResourcePatternResolver(PackSource.class.getClassLoader());
        for (Resource resource : resolver.getResources("classpath*:" + ROOT + "**/*")) {
            if (resource.isReadable()) {
                String url = resource.getURL().toString();
                String path =
                        java.net.URLDecoder.decode(
                                url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1),
                                StandardCharsets.UTF_8);
                if (path.contains("/") && !path.endsWith("/")) {
                    found.add(file(path, resource.getContentAsByteArray()));
                }
            }
        }
        return found;
    }

    private static List<PackFile> inFolder(Path folder) throws IOException {
        var found = new ArrayList<PackFile>();
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (name.contains("/")) {
                    found.add(file(name, Files.readAllBytes(path)));
                }
            }
        }
        return found;
    }

    private static PackFile file(String path, byte[] bytes) {
        int slash = path.indexOf('/');
        return new PackFile(path.substring(0, slash), path.substring(slash + 1), bytes);
    }

    private static Pack toPack(String name, List<PackFile> files) {
        files.sort(Comparator.comparing(PackFile::path));
        PackFile manifest =
                files.stream()
                        .filter(file -> file.path().equals(MANIFEST))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new PackFile(name, MANIFEST, new byte[0])
                                                .refused(
                                                        0,
                                                        "a pack needs a pack.yaml with name and version"));
        Map<?, ?> yaml = read(manifest);
        if (!name.equals(yaml.get("name"))) {
            throw manifest.refused(1, "name must be the folder's name, " + name);
        }
        return new Pack(
                name,
                String.valueOf(yaml.get("version")),
                yaml.get("requires") instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(),
                Boolean.TRUE.equals(yaml.get("demo")),
                digest(files),
                List.copyOf(files));
    }

    private static Map<?, ?> read(PackFile manifest) {
        try {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(manifest.text());
            if (yaml instanceof Map<?, ?> map && map.get("version") != null) {
                return map;
            }
            throw manifest.refused(1, "name and version are missing");
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
            throw manifest.refused(line, String.valueOf(broken.getProblem()));
        }
    }

    private static List<Pack> inOrder(List<Pack> packs) {
        var ordered = new ArrayList<Pack>();
        var waiting = new ArrayList<>(packs);
        while (!waiting.isEmpty()) {
            var ready = waiting.stream().filter(pack -> isReady(pack, ordered)).toList();
            if (ready.isEmpty()) {
                Pack stuck = waiting.getFirst();
                throw new PackFile(stuck.name(), MANIFEST, new byte[0])
                        .refused(
                                0,
                                "requires packs that are not here or require each other: "
                                        + stuck.requires());
            }
            ordered.addAll(ready);
            waiting.removeAll(ready);
        }
        return ordered;
    }

    private static boolean isReady(Pack pack, List<Pack> loaded) {
        return pack.requires().stream()
                .allMatch(name -> loaded.stream().anyMatch(other -> other.name().equals(name)));
    }

    private static String digest(List<PackFile> files) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (PackFile file : files) {
                sha256.update(file.path().getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
                sha256.update(MessageDigest.getInstance("SHA-256").digest(file.bytes()));
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
