package org.dokaz.read.extract.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.Posting;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.JsonBounds;
import org.junit.jupiter.api.Test;

class TelegramExportTest {

    private static final String SENT = ",\"date\":\"2023-03-12T01:30:00\",\"date_unixtime\":\"1678577400\"";

    private static String channel(String... messages) {
        return "{\"name\":\"Степовий канал\",\"type\":\"public_channel\",\"id\":42,\"messages\":["
                + String.join(",", messages) + "]}";
    }

    private static String message(int id, String members) {
        return "{\"id\":" + id + ",\"type\":\"message\"" + SENT + "," + members + "}";
    }

    private static List<Extraction.Found> found(String export, Enclosures enclosures) throws IOException {
        List<Extraction.Found> found = new ArrayList<>();
        try (Messages messages = Messages.of(Content.of(export.getBytes(StandardCharsets.UTF_8)))) {
            for (Optional<Message> next = messages.next(); next.isPresent(); next = messages.next()) {
                found.add(next.get().found(enclosures));
            }
            messages.trouble().ifPresent(found::add);
        }
        return found;
    }

    private static List<Extraction.Found> found(String export) throws IOException {
        return found(export, Enclosures.NONE);
    }

    private static Draft draft(Extraction.Found found) {
        assertThat(found.outcome()).isInstanceOf(Outcome.Made.class);
        return ((Outcome.Made<Draft>) found.outcome()).item();
    }

    private static Posting posting(Extraction.Found found) {
        return found.masthead().posting().orElseThrow();
    }

    @Test
    void tg1ALongExportIsReadInConstantMemory() throws IOException {
        int count = 200_000;
        String one = message(1, "\"text\":\"" + "Сто людей. ".repeat(40) + "\"") + ",";
        byte[] head = channel().replace("]}", "").getBytes(StandardCharsets.UTF_8);
        byte[] body = one.getBytes(StandardCharsets.UTF_8);
        byte[] tail = (message(2, "\"text\":\"\"") + "]}").getBytes(StandardCharsets.UTF_8);
        long early = 0;
        long late = 0;
        int read = 0;
        try (Messages messages = Messages.of(new Repeated(head, body, count, tail))) {
            for (Optional<Message> next = messages.next(); next.isPresent(); next = messages.next()) {
                read++;
                if (read % 50_000 == 0) {
                    System.gc();
                    late = Runtime.getRuntime().totalMemory()
                            - Runtime.getRuntime().freeMemory();
                    early = early == 0 ? late : early;
                }
            }
        }
        assertThat(read).isEqualTo(count + 1);
        assertThat(late - early).as("three quarters of it took no room").isLessThan(body.length * (long) count / 8);
    }

    /** A content that is made while it is read, so that it is nowhere whole. */
    private record Repeated(byte[] head, byte[] body, int times, byte[] tail) implements Content {

        @Override
        public long sizeBytes() {
            return head.length + (long) body.length * times + tail.length;
        }

        @Override
        public InputStream open() {
            InputStream middle = new InputStream() {
                private long at;

                @Override
                public int read() {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) {
                    int from = (int) (at % body.length);
                    int some = Math.min(length, body.length - from);
                    if (at == (long) body.length * times) {
                        return -1;
                    }
                    System.arraycopy(body, from, buffer, offset, some);
                    at += some;
                    return some;
                }
            };
            return new SequenceInputStream(
                    new ByteArrayInputStream(head), new SequenceInputStream(middle, new ByteArrayInputStream(tail)));
        }
    }

    @Test
    void tg2ASentenceInPlaceOfAPathIsAnAbsenceWithItsReason() throws IOException {
        Extraction.Found sole = found(channel(message(
                        1,
                        "\"file\":\"(File not included. Change data exporting settings to download.)\","
                                + "\"media_type\":\"voice_message\",\"text\":\"Слухайте.\"")))
                .getFirst();

        assertThat(posting(sole).attachments())
                .containsExactly(new Posting.Attachment(
                        "voice_message",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("File not included. Change data exporting settings to download.")));
    }

    @Test
    void aNamedFileIsToldByItsDigestAndOneThatIsNotThereAsAbsent() throws IOException {
        Digest photo = Digest.ofText("photo");
        Enclosures enclosures = path -> path.equals("photos/1.jpg") ? Optional.of(photo) : Optional.empty();
        List<Extraction.Found> both = found(
                channel(
                        message(1, "\"photo\":\"photos/1.jpg\",\"text\":\"Це він.\""),
                        message(3, "\"photo\":\"photos/2.jpg\",\"text\":\"І ще.\",\"date_unixtime\":\"1678577999\"")),
                enclosures);

        assertThat(posting(both.getFirst()).attachments().getFirst().exhibit()).contains(photo);
        assertThat(posting(both.getFirst()).attachments().getFirst().absent()).isEmpty();
        assertThat(posting(both.getLast()).attachments().getFirst().absent())
                .hasValueSatisfying(why -> assertThat(why).contains("not in the export's folder"));
    }

    @Test
    void tg3AForwardIsToldByTheNameShownAndNothingMore() throws IOException {
        List<Extraction.Found> forwards = found(channel(
                message(1, "\"forwarded_from\":\"Ранковий канал\",\"text\":\"Забрали сімох.\""),
                message(2, "\"forwarded_from\":null,\"text\":\"Забрали сімох.\"")));

        assertThat(posting(forwards.getFirst()).forward()).contains(new Posting.Forward(Optional.of("Ранковий канал")));
        assertThat(posting(forwards.getLast()).forward()).contains(new Posting.Forward(Optional.empty()));
        assertThat(forwards.getFirst().masthead().url()).isEmpty();
    }

    @Test
    void tg3AlbumsAreToldByEqualTimesOfNeighboursWithMedia() throws IOException {
        List<Extraction.Found> found = found(channel(
                message(1, "\"photo\":\"(none)\",\"text\":\"\""),
                message(2, "\"photo\":\"(none)\",\"text\":\"Усі троє на фото.\""),
                message(3, "\"text\":\"Без фото.\""),
                message(4, "\"photo\":\"(none)\",\"text\":\"Інше фото.\"")));

        assertThat(found.stream().map(each -> posting(each).album().orElse("-")))
                .containsExactly("1", "1", "-", "-");
        assertThat(found.getFirst().outcome()).isEqualTo(new Outcome.Declined<>("no words in it, only: photo"));
    }

    @Test
    void anAlbumHasNoMoreMessagesThanTelegramAllows() throws IOException {
        String[] photos = new String[25];
        for (int id = 0; id < photos.length; id++) {
            photos[id] = message(id, "\"photo\":\"(none)\",\"text\":\"\"");
        }
        assertThat(found(channel(photos)).stream()
                        .map(each -> posting(each).album().orElseThrow())
                        .distinct())
                .containsExactly("0", "10", "20");
    }

    @Test
    void tg4NamesThatAreNullAreAbsent() throws IOException {
        String export = "{\"name\":null,\"type\":\"private_group\",\"id\":7,\"messages\":["
                + message(1, "\"from\":null,\"from_id\":\"user5\",\"author\":null,\"text\":\"Він живий.\"") + "]}";
        Extraction.Found sole = found(export).getFirst();

        assertThat(sole.masthead().outlet()).isEmpty();
        assertThat(posting(sole).signature()).isEmpty();
        assertThat(posting(sole).sender()).contains("member 1");
    }

    @Test
    void tg5PhonesContactsAndSendersNamesReachNoDocument() throws IOException {
        String full = "{\"about\":\"\",\"personal_information\":{\"user_id\":1,\"phone_number\":\"+380500000001\"},"
                + "\"contacts\":{\"list\":[{\"first_name\":\"Таємниця\",\"phone_number\":\"+380500000002\"}]},"
                + "\"frequent_contacts\":{\"list\":[{\"name\":\"Таємниця\"}]},"
                + "\"chats\":{\"list\":[{\"name\":\"Таємниця Особиста\",\"type\":\"personal_chat\",\"id\":3,\"messages\":["
                + message(
                        1,
                        "\"from\":\"Таємниця\",\"from_id\":\"user3\",\"text\":[\"Дзвони \",{\"type\":\"phone\","
                                + "\"text\":\"050-00-00-003\"},\" або +380500000004\"]")
                + ","
                + message(
                        2,
                        "\"from\":\"Таємниця\",\"contact_information\":{\"first_name\":\"Таємниця\",\"phone_number\":"
                                + "\"+380500000005\"},\"contact_vcard\":\"contacts/Таємниця.vcard\",\"text\":\"\"")
                + ","
                + message(
                        3,
                        "\"text\":\"Мій номер 0500000006\",\"text_entities\":[{\"type\":\"plain\",\"text\":\"Мій номер \"},"
                                + "{\"type\":\"phone\",\"text\":\"0500000006\"}]")
                + "]}]}}";
        List<Extraction.Found> found = found(full);

        assertThat(found).hasSize(3);
        assertThat(found.toString()).doesNotContain("Таємниця", "0500000", "050-00", "vcard");
        assertThat(found.getFirst().part())
                .as("the chat's number is the person's")
                .contains("private 1/1");
        assertThat(draft(found.getFirst()).text())
                .isEqualTo("Дзвони " + PhoneNumbers.WITHHELD + " або " + PhoneNumbers.WITHHELD);
    }

    @Test
    void tg5ANumberInANameAPathOrAReasonIsWithheldThere() throws IOException {
        String export = "{\"name\":\"Дзвони 067 000 00 01\",\"type\":\"public_channel\",\"id\":42,\"messages\":["
                + message(
                        1,
                        "\"forwarded_from\":\"Оля 0670000002\",\"author\":\"+380670000003\",\"photo\":"
                                + "\"photos/0670000004.jpg\",\"reply_to_message_id\":\"+380670000005\",\"text\":\"Він.\"")
                + ",{\"id\":\"0670000006x\",\"type\":\"message\",\"file\":\"(File 0670000007 not included)\","
                + "\"text\":\"Так.\"}]}";
        Digest photo = Digest.ofText("photo");
        List<Extraction.Found> found =
                found(export, path -> path.equals("photos/0670000004.jpg") ? Optional.of(photo) : Optional.empty());

        assertThat(found.toString()).doesNotContain("067000", "067 000");
        assertThat(posting(found.getFirst()).attachments().getFirst().exhibit()).contains(photo);
    }

    @Test
    void theNameOfAChatOfAnUnknownTypeIsNotShown() throws IOException {
        String export = "{\"name\":\"Марія Особиста\",\"type\":\"secret_chat\",\"id\":5,\"messages\":["
                + message(1, "\"text\":\"Він живий.\"") + "]}";

        assertThat(found(export).toString()).doesNotContain("Марія");
    }

    @Test
    void aMemberOfAGroupHasOneNameInOneExport() throws IOException {
        String export = "{\"name\":\"Сусіди\",\"type\":\"private_group\",\"id\":7,\"messages\":["
                + message(1, "\"from\":\"А\",\"from_id\":\"user1\",\"text\":\"Його забрали.\"") + ","
                + message(2, "\"from\":\"Б\",\"from_id\":\"user2\",\"text\":\"Кого забрали?\"") + ","
                + message(3, "\"from\":\"А\",\"from_id\":\"user1\",\"text\":\"Сусіда.\"") + "]}";
        List<String> senders = found(export).stream()
                .map(each -> posting(each).sender().orElseThrow())
                .toList();

        assertThat(senders.get(0)).isEqualTo(senders.get(2)).isNotEqualTo(senders.get(1));
    }

    @Test
    void theTimeIsTheServicesOwnAndNotTheComputersWallClock() throws IOException {
        Extraction.Found sole = found(channel(message(1, "\"edited_unixtime\":\"1678577500\",\"text\":\"Сьогодні.\"")))
                .getFirst();

        assertThat(posting(sole).sentAt()).contains(Instant.parse("2023-03-11T23:30:00Z"));
        assertThat(posting(sole).editedAt()).contains(Instant.parse("2023-03-11T23:31:40Z"));
        assertThat(sole.masthead().published()).contains(LocalDate.of(2023, 3, 11));
    }

    @Test
    void textIsAStringOrAMixedArray() throws IOException {
        List<Extraction.Found> found = found(channel(
                message(1, "\"text\":\"Просто слова.\""),
                message(
                        2,
                        "\"text\":[\"За словами \",{\"type\":\"bold\",\"text\":\"мера\"},\", \",{\"type\":\"text_link\","
                                + "\"text\":\"трьох\",\"href\":\"https://steppe.example\"},\" затримали.\\nДалі.\"]"),
                message(3, "\"text\":[]")));

        assertThat(draft(found.get(0)).text()).isEqualTo("Просто слова.");
        assertThat(draft(found.get(1)).text()).isEqualTo("За словами мера, трьох затримали.\nДалі.");
        assertThat(draft(found.get(1)).blocks()).hasSize(2);
        assertThat(found.get(2).outcome()).isEqualTo(new Outcome.Declined<>("no words in it"));
    }

    @Test
    void repliesSignaturesAndPollsAreTold() throws IOException {
        Extraction.Found sole = found(
                        channel(
                                message(
                                        9,
                                        "\"author\":\"О. К.\",\"reply_to_message_id\":4,\"text\":\"\",\"poll\":{\"question\":\"Хто був там?\","
                                                + "\"closed\":false,\"answers\":[{\"text\":\"Я\",\"voters\":1},{\"text\":\"Не я\",\"voters\":0}]}")))
                .getFirst();

        assertThat(posting(sole).replyTo()).contains("4");
        assertThat(posting(sole).signature()).contains("О. К.");
        assertThat(sole.part()).contains("42/9");
        assertThat(sole.masthead().outlet()).contains("Степовий канал");
        assertThat(draft(sole).text()).isEqualTo("Хто був там?\nЯ\nНе я");
    }

    @Test
    void serviceAndUnsupportedMessagesAreDeclinedWithTheirReason() throws IOException {
        List<Extraction.Found> found = found(channel(
                "{\"id\":1,\"type\":\"service\"" + SENT + ",\"actor\":\"К\",\"action\":\"pin_message\",\"text\":\"\"}",
                "{\"id\":2,\"type\":\"unsupported\"}",
                "{\"id\":3,\"type\":\"hologram\"}"));

        assertThat(found.get(0).outcome())
                .isEqualTo(new Outcome.Declined<>("a service message (pin_message): nothing is said in it"));
        assertThat(found.get(1).outcome()).isInstanceOf(Outcome.Declined.class);
        assertThat(found.get(2).outcome()).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void theNameOfAChatMayStandBehindItsMessages() throws IOException {
        String export = "{\"chats\":{\"list\":[" + "{\"messages\":[" + message(1, "\"text\":\"Один.\"")
                + "],\"name\":\"Перший\",\"type\":\"public_channel\",\"id\":1},{\"messages\":["
                + message(2, "\"text\":\"Два.\"") + "],\"name\":\"Другий\",\"type\":\"public_channel\",\"id\":2}]},"
                + "\"left_chats\":{\"list\":[{\"id\":3,\"messages\":[" + message(3, "\"text\":\"Три.\"")
                + "],\"name\":\"Третій\",\"type\":\"public_channel\"}]}}";

        assertThat(found(export).stream().map(each -> each.masthead().outlet().orElse("-")))
                .containsExactly("Перший", "Другий", "Третій");
        assertThat(found(export).stream().map(each -> each.part().orElseThrow()))
                .containsExactly("1/1", "2/2", "3/3");
    }

    @Test
    void anExportThatIsCutOffGivesWhatStandsBeforeAndSaysWhere() throws IOException {
        String whole = channel(message(1, "\"text\":\"Один.\""), message(2, "\"text\":\"Два.\""));
        for (int length = whole.indexOf("\"messages\"") + 15; length < whole.length() - 1; length++) {
            List<Extraction.Found> found = found(whole.substring(0, length));
            assertThat(found.getLast().outcome())
                    .as("cut at " + length)
                    .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                        assertThat(failed.fault()).isEqualTo(Fault.BROKEN);
                        assertThat(failed.detail()).contains("line 1");
                    });
            assertThat(found.size()).isBetween(1, 3);
        }
    }

    @Test
    void hostileValuesInEveryPlaceAreSteppedOver() throws IOException {
        for (String odd : List.of("null", "[]", "{}", "7", "true", "\"\\ud83d\"", "[[[{\"text\":[{}]}]]]", "-1e999")) {
            StringBuilder members = new StringBuilder("\"x\":" + odd);
            for (String name : List.of(
                    "date",
                    "date_unixtime",
                    "edited_unixtime",
                    "from",
                    "from_id",
                    "author",
                    "action",
                    "photo",
                    "file",
                    "forwarded_from",
                    "media_type",
                    "reply_to_message_id",
                    "text_entities",
                    "poll",
                    "todo_list",
                    "contact_information",
                    "location_information")) {
                members.append(",\"").append(name).append("\":").append(odd);
            }
            List<Extraction.Found> found = found(channel(
                    "{\"type\":\"message\",\"id\":" + odd + "," + members + ",\"text\":" + odd + "}",
                    odd,
                    message(2, "\"text\":\"Після всього.\"")));
            assertThat(draft(found.getLast()).text()).as(odd).isEqualTo("Після всього.");
        }
    }

    @Test
    void nestingBeyondTheLimitIsToldAsTooLarge() throws IOException {
        String deep = channel(message(1, "\"x\":" + "[".repeat(JsonBounds.DEPTH_MAX + 1)));
        assertThat(found(deep).getLast().outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.fault()).isEqualTo(Fault.TOO_LARGE));
    }
}
