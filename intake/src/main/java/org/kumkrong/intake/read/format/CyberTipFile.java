// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import org.kumkrong.intake.Passage;
import org.kumkrong.intake.TipFlag;

/// Reads one `fileDetails` document into the draft of its report.
final class CyberTipFile {
    private final Node details;
    private final TipDraft tip;

    CyberTipFile(Node details, TipDraft tip) {
        this.details = details;
        this.tip = tip;
    }

    void read() {
        details.take("reportId");
        FileDraft file = new FileDraft(tip, details.take("fileId"));
        file.viewed = Annotations.isTrue(details.take("fileViewedByEsp"));
        file.publiclyAvailable(details.take("publiclyAvailable"));
        file.classification = details.take("industryClassification");
        file.uploadedAt = tip.time("uploadedToEspTimestamp", details.take("uploadedToEspTimestamp"));
        details.all("originalFileHash").forEach(h -> file.hash(h.take("@hashType"), h.take(), "originalFileHash"));
        marks(file);
        details.all("details").forEach(d -> pairs(d, file));
        for (Node event : details.all("ipCaptureEvent")) {
            TipDraft.Seen seen = CyberTipPerson.seen(event, tip);
            file.uploadIp(event.take("ipAddress"), "ipCaptureEvent", seen);
        }
        PersonDraft suspect = tip.onlySuspect();
        if (suspect != null) {
            details.all("deviceId").forEach(d -> CyberTipPerson.device(d, suspect, tip));
        }
        for (Node info : details.all("additionalInfo")) {
            tip.text(Passage.Kind.NOTE, "fileDetails/additionalInfo", info.takeAsSent(), null);
        }
        details.leftovers("", file::note);
        tip.file(file.build());
    }

    private void marks(FileDraft file) {
        Annotations.marks(details.at("fileAnnotations"), file.marks);
        Node meme = details.first("potentialMeme");
        if (meme != null && !Annotations.isFalse(meme.peek())) {
            meme.take();
            file.marks.add("potentialMeme");
        }
        if (file.marks.contains("generativeAi")) {
            tip.flags.add(TipFlag.GENERATIVE_AI);
        }
    }

    /// Name and value pairs: hashes where the block says so, else notes under the block's type.
    private static void pairs(Node block, FileDraft file) {
        String type = block.take("@type");
        boolean hashes = type.equalsIgnoreCase("HASH");
        for (Node pair : block.all("nameValuePair")) {
            String name = pair.take("name");
            String value = pair.take("value");
            if (hashes) {
                file.hash(name, value, name);
            } else if (!value.isEmpty()) {
                file.note((type.isEmpty() ? "details" : type) + "/" + name, value);
            }
        }
    }
}
