package org.dokaz.read.extract.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramOpeningTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"c\",\"type\":\"public_channel\",\"id\":1,\"messages\":[",
                "{\"id\":1,\"messages\":[{\"date\":\"x\",\"id\":1,\"type\":\"message\"",
                "{\"about\":\"Here is the data\",\"personal_information\":{\"user_id\":7",
                "{\"about\":\"Here is the data\",\"contacts\":{\"about\":\"\",\"list\":[{\"first_name\":",
                "{\"chats\":{\"about\":\"\",\"list\":["
            })
    void anExportIsKnownByItsBeginning(String opening) {
        assertThat(TelegramExport.isOne(opening.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(TelegramExport.isOne(("\uFEFF" + opening).getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[1,2",
                "{\"@type\":\"NewsArticle\",\"name\":\"c\",\"articleBody\":\"b\"}",
                "{\"messages\":[{\"id\":1,\"text\":\"a log of another program\"}]}",
                "{\"messages\":[]}",
                "{\"type\":\"FeatureCollection\",\"id\":1}",
                "not JSON at all"
            })
    void otherJsonIsNotTakenForAnExport(String opening) {
        assertThat(TelegramExport.isOne(opening.getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
