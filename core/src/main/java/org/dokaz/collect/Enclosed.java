package org.dokaz.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.dokaz.flow.Content;

/**
 * A file that another names as lying in its own folder, such as a photo that an export names.
 *
 * @param path where it lies, in the words the user would know it by
 */
public record Enclosed(String path, Content content) {

    /**
     * The file named so beside another. What lies outside its folder, or is reached through a link, is not had: a
     * hostile export must not bring in the user's other files.
     *
     * @param file the path of the file that names it
     * @param named a path inside that file's folder
     */
    public static Optional<Enclosed> beside(String file, String named) {
        try {
            Path folder = Optional.ofNullable(Path.of(file).getParent()).orElse(Path.of(""));
            Path inside = Path.of(named);
            Path whole = folder.resolve(inside);
            boolean contained = !inside.isAbsolute() && isReachedWithoutLinks(folder, inside);
            if (contained && Files.isRegularFile(whole, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(new Enclosed(whole.toString(), FileContent.of(whole)));
            }
            return Optional.empty();
        } catch (InvalidPathException | IOException notHad) {
            return Optional.empty();
        }
    }

    private static boolean isReachedWithoutLinks(Path folder, Path inside) {
        Path at = folder;
        for (Path name : inside) {
            at = at.resolve(name);
            if (name.toString().equals("..") || Files.isSymbolicLink(at)) {
                return false;
            }
        }
        return true;
    }
}
