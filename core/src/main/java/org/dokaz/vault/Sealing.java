package org.dokaz.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingKey;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;

/** Tink's ciphers under keys of the house. Made directly, without Tink's registry, so that nothing is looked up by name. */
final class Sealing {

    /** How long every key is. */
    static final int KEY_BYTES = 32;

    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private Sealing() {}

    /** AES-256-GCM, for what fits into memory. */
    @AccessesPartialKey
    static Aead whole(byte[] key) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(IV_BYTES)
                .setTagSizeBytes(TAG_BYTES)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        return AesGcmJce.create(AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(secret(key))
                .build());
    }

    /** AES-256-GCM in segments of 1 MiB under a key that HKDF makes for each file: cut off or reordered, it does not open. */
    @AccessesPartialKey
    static StreamingAead streaming(byte[] key) throws GeneralSecurityException {
        return AesGcmHkdfStreaming.create(
                AesGcmHkdfStreamingKey.create(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, secret(key)));
    }

    @AccessesPartialKey
    private static SecretBytes secret(byte[] key) {
        return SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get());
    }
}
