package org.dokaz.read.extract.office;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.read.extract.packed.Unpackable;
import org.dokaz.read.extract.packed.ZipBytes;
import org.dokaz.read.extract.packed.ZipDirectory;
import org.dokaz.read.extract.packed.ZipEntryPlace;

/** The parts of an office file, which is a zip archive, by their names. */
final class OfficeFile {

    private static final String LOCKED = "EncryptedPackage";

    private final byte[] bytes;
    private final Map<String, ZipEntryPlace> entries = new HashMap<>();

    private OfficeFile(byte[] bytes) {
        this.bytes = bytes;
    }

    static OfficeFile of(byte[] bytes) throws IOException {
        OfficeFile file = new OfficeFile(bytes);
        for (ZipEntryPlace entry : ZipDirectory.of(Content.of(bytes))) {
            if (file.entries.putIfAbsent(entry.name(), entry) != null) {
                throw new Unpackable(
                        Fault.BROKEN,
                        "holds two parts of one name, so that programs differ in what they show; save it anew from an office"
                                + " program");
            }
        }
        if (file.entries.containsKey(LOCKED)) {
            throw new Unpackable(Fault.ENCRYPTED, "locked by a password; open it, and save it without one");
        }
        return file;
    }

    /** The names of the parts that begin so, in their order. */
    List<String> names(String beginning) {
        return entries.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .sorted()
                .toList();
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** A part as XML; nothing where the file has none of that name. */
    Optional<OfficeXml> xml(String name) throws IOException {
        ZipEntryPlace entry = entries.get(name);
        return entry == null ? Optional.empty() : Optional.of(OfficeXml.of(ZipBytes.of(bytes, entry), name));
    }
}
