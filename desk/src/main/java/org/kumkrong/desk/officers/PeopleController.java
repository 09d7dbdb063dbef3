// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.officers;

import java.util.List;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Who works in the administrator's agency.
@Controller
class PeopleController {
    private final Wall wall;

    PeopleController(Wall wall) {
        this.wall = wall;
    }

    /// An officer, for the list.
    record Listed(String displayName, String signInName, String role, boolean secondFactor) {
        /// Names only the role.
        @Override
        public String toString() {
            return role;
        }
    }

    @Needs(Act.READ_PEOPLE)
    @GetMapping("/people")
    String list(Viewer viewer, Model model) {
        List<Listed> officers = wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select display_name, sign_in_name, role, totp_secret is not null second_factor
                        from officer where disabled_at is null order by display_name
                        """)
                        .query((row, number) -> new Listed(
                                row.getString("display_name"),
                                row.getString("sign_in_name"),
                                row.getString("role"),
                                row.getBoolean("second_factor")))
                        .list());
        model.addAttribute("officers", officers);
        return "officers/people";
    }
}
