package org.dokaz.handover;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import org.bouncycastle.cms.CMSAuthEnvelopedDataParser;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.KeyAgreeRecipientId;
import org.bouncycastle.cms.RecipientId;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientId;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientId;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.dokaz.flow.DokazException;
import org.dokaz.preserve.Disk;

/** The opening of a message by one of its recipients, a piece at a time, however long it is. */
public final class Opening {

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final String PART = ".part";

    private Opening() {}

    /**
     * Writes what a message holds, in the clear. It has its name only once all of it was found to be as it was sealed.
     *
     * @param certificate the one that the message was encrypted to
     * @param place where the content is to lie; nothing may lie there yet
     */
    public static void open(Path message, PrivateKey key, X509Certificate certificate, Path place, Disk disk) {
        if (Files.exists(place)) {
            throw new IllegalArgumentException(place + ": is there already");
        }
        Path part = place.resolveSibling(place.getFileName() + PART);
        try {
            disk.delete(part);
            try (InputStream in = Files.newInputStream(message)) {
                disk.write(part, out -> content(in, key, certificate).transferTo(out));
            }
            disk.move(part, place);
            disk.settleNameOf(place);
        } catch (IOException | RuntimeException refused) {
            drop(part, disk);
            throw new DokazException(
                    message
                            + ": could not be opened: it was not encrypted to this certificate, or was changed or cut off,"
                            + " or there is no room for what it holds; nothing of it is left here",
                    refused);
        }
    }

    private static InputStream content(InputStream message, PrivateKey key, X509Certificate certificate)
            throws IOException {
        try {
            CMSAuthEnvelopedDataParser parser = new CMSAuthEnvelopedDataParser(message);
            boolean rsa = key instanceof RSAPrivateKey;
            RecipientId wanted = rsa ? new JceKeyTransRecipientId(certificate) : agreeing(certificate);
            for (RecipientInformation one : parser.getRecipientInfos().getRecipients(wanted)) {
                return one.getContentStream(
                                rsa
                                        ? new JceKeyTransAuthEnvelopedRecipient(key).setProvider(PROVIDER)
                                        : new JceKeyAgreeAuthEnvelopedRecipient(key).setProvider(PROVIDER))
                        .getContentStream();
            }
            throw new IOException("not encrypted to this certificate");
        } catch (CMSException refused) {
            throw new IOException(refused);
        }
    }

    private static KeyAgreeRecipientId agreeing(X509Certificate certificate) {
        return new JceKeyAgreeRecipientId(certificate);
    }

    private static void drop(Path part, Disk disk) {
        try {
            disk.delete(part);
        } catch (IOException stays) {
            throw new DokazException(part + ": holds what was opened so far; delete it by hand", stays);
        }
    }
}
