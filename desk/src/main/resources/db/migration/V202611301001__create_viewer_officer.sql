-- The officer and team for which the present transaction runs; null where nobody has said.
create function viewer_officer() returns uuid stable language sql
    return nullif(current_setting('kumkrong.officer', true), '')::uuid;
create function viewer_team() returns uuid stable language sql
    return nullif(current_setting('kumkrong.team', true), '')::uuid;
