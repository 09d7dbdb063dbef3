// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.List;
import java.util.Set;

/// Mail boxes that offices have and people have not: `le-team@`, `legal@`, `lawenforcement@`, `abuse@`.
final class OfficeBoxes {
    private static final Set<String> BOXES = Set.copyOf(List.of("""
            le lea leo lert leteam lerequests lerequest legal legalteam legalrequest legalrequests legalprocess
            legaldepartment law lawenforcement lawenforcementrequests lawenforcementresponse subpoena subpoenas warrants
            records recordscustodian custodian preservation compliance abuse abusedesk childsafety safety safetyteam
            trust trustandsafety trustsafety tns emergency emergencies edr ncmec csam cybertip cybertips reports reporting
            support helpdesk customerservice customersupport press privacy dpo postmaster webmaster hostmaster
            hotline helpline police investigations response responseteam
            """.strip().split("\\s+")));

    private OfficeBoxes() {}

    /// Whether a normalised address is of such a box; what stands behind a plus does not count.
    static boolean is(String address) {
        int at = address.lastIndexOf('@');
        int plus = address.indexOf('+');
        var box = address.substring(0, plus > 0 && plus < at ? plus : at);
        return BOXES.contains(Folding.lettersAndDigits(box));
    }
}
