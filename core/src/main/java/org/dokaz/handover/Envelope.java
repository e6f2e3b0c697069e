package org.dokaz.handover;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.List;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.bc.BcCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;

/**
 * The sealing of bytes for recipients: AES-256 in Galois/Counter Mode under a key made for this message alone (AuthEnvelopedData, RFC 5083 and
 * 5084), the key for each recipient by RSA-OAEP with SHA-256 or by a key agreement on the recipient's curve.
 */
final class Envelope {

    /** How many bytes one key may encrypt: a little less than the mode allows (2^36 - 32). */
    static final long BYTES_MAX = 60L << 30;

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final int PIECE_BYTES = 1 << 16;

    private Envelope() {}

    /**
     * A stream that encrypts what is written to it. The message is whole once the stream is closed; the stream below is left open.
     *
     * @param random for keys and nonces
     */
    static OutputStream sealing(OutputStream out, List<Recipient> recipients, SecureRandom random) throws IOException {
        CMSAuthEnvelopedDataStreamGenerator generator = new CMSAuthEnvelopedDataStreamGenerator();
        generator.setBufferSize(PIECE_BYTES);
        try {
            for (Recipient recipient : recipients) {
                generator.addRecipientInfoGenerator(of(recipient, random));
            }
            // The library's own cipher: Java's stops at 2 GiB.
            OutputAEADEncryptor encryptor =
                    (OutputAEADEncryptor) new BcCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                            .setSecureRandom(random)
                            .build();
            return generator.open(out, encryptor);
        } catch (CMSException | GeneralSecurityException unusable) {
            throw new IOException("a recipient's key cannot be used", unusable);
        }
    }

    private static RecipientInfoGenerator of(Recipient recipient, SecureRandom random) throws GeneralSecurityException {
        return recipient.isRsa() ? byRsa(recipient) : byAgreement(recipient, random);
    }

    private static RecipientInfoGenerator byRsa(Recipient recipient) throws GeneralSecurityException {
        AlgorithmIdentifier oaep = new JcaAlgorithmParametersConverter()
                .getAlgorithmIdentifier(
                        PKCSObjectIdentifiers.id_RSAES_OAEP,
                        new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        return new JceKeyTransRecipientInfoGenerator(recipient.certificate(), oaep).setProvider(PROVIDER);
    }

    private static RecipientInfoGenerator byAgreement(Recipient recipient, SecureRandom random)
            throws GeneralSecurityException {
        ECPublicKey curve = (ECPublicKey) recipient.certificate().getPublicKey();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(curve.getParams(), random);
        KeyPair once = generator.generateKeyPair();
        return new JceKeyAgreeRecipientInfoGenerator(
                        CMSAlgorithm.ECDH_SHA256KDF, once.getPrivate(), once.getPublic(), CMSAlgorithm.AES256_WRAP)
                .addRecipient(recipient.certificate())
                .setProvider(PROVIDER)
                .setSecureRandom(random);
    }
}
