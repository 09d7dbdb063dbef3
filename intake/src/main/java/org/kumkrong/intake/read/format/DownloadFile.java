// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.util.List;
import java.util.Locale;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.TipFlag;

/// Reads one uploaded file of the law-enforcement download.
final class DownloadFile {
    private static final List<String> HASH_WORDS = List.of("md5", "sha1", "sha-1", "sha256", "sha-256", "pdq");

    private final Node node;
    private final TipDraft tip;

    DownloadFile(Node node, TipDraft tip) {
        this.node = node;
        this.tip = tip;
    }

    void read() {
        FileDraft file = new FileDraft(tip, node.take("submittalId"));
        file.viewed = Annotations.isTrue(node.take("viewedByEsp")); // absent, null or false: nobody looked
        file.publiclyAvailable(node.take("publiclyAvailable"));
        file.classification = node.take("industryClassification");
        file.hash("", node.take("verificationHash"), "verificationHash");
        for (Node tags : node.all("ncmecTags")) {
            for (Node group : tags.all("groups")) {
                group.all("tags").forEach(t -> mark(t, file));
            }
        }
        for (Node source : node.all("sourceInformation")) {
            source.all("sourceCaptures").forEach(c -> capture(c, file));
        }
        for (Node metadata : node.all("espMetadata")) {
            metadata.all("metadatas").forEach(m -> metadata(m, file));
        }
        for (Node info : node.all("additionalInformations")) {
            tip.text(Passage.Kind.NOTE, "uploadedFiles/additionalInformations", info.takeAsSent(), null);
            info.all("value")
                    .forEach(v ->
                            tip.text(Passage.Kind.NOTE, "uploadedFiles/additionalInformations", v.takeAsSent(), null));
        }
        node.leftovers("", file::note);
        tip.file(file.build());
    }

    private void mark(Node tag, FileDraft file) {
        String mark = tag.isBlank() ? tag.take("value") : tag.take();
        if (!mark.isEmpty()) {
            file.marks.add(mark);
            if (mark.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").contains("generativeai")) {
                tip.flags.add(TipFlag.GENERATIVE_AI);
            }
        }
    }

    private void capture(Node node, FileDraft file) {
        Capture capture = Capture.of(node);
        if (capture.kind() != IdentifierKind.IP) {
            return; // stays in the file's notes
        }
        node.take("captureType");
        TipDraft.Seen seen = capture.seen(tip);
        if (file.uploadedAt == null && node.at("eventName").peek().equalsIgnoreCase("UPLOAD")) {
            node.take("eventName");
            file.uploadedAt = seen.at();
        }
        file.uploadIp(node.take("value"), "sourceCaptures", seen);
    }

    private static void metadata(Node pair, FileDraft file) {
        String name = pair.take("name");
        String value = pair.take("value");
        String folded = name.toLowerCase(Locale.ROOT);
        if (HASH_WORDS.stream().anyMatch(folded::contains)) {
            file.hash(name, value, name);
        } else if (!name.isEmpty() || !value.isEmpty()) {
            file.note(name.isEmpty() ? "metadata" : name, value);
        }
    }
}
