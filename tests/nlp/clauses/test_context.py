"""What the words around a term do to it, as marked texts."""

from __future__ import annotations

import pytest
from marked import faults, marked

CASES = [
    # plainly stated, however near a harmless "not" or "new"
    "{BLS|letters:BLS} exp 05/2027",
    "trained in {phlebotomy|competency:specimen_phlebotomy}",
    "- Not only sold but {registered patients|competency:registration form=shown}",
    "no late days; {phlebotomy|competency:specimen_phlebotomy}",
    # negated
    "no experience with {EKG|competency:ekg status=negated}",
    "No experience in {vitals|competency:vitals status=negated} or {EKG|competency:ekg status=negated}",
    "I have not done {EKGs|competency:ekg status=negated} yet",
    "not a {certified medical assistant|credential:ma_unspecified status=negated}",
    "did not {draw blood|competency:specimen_phlebotomy status=negated form=shown}",
    "never {administered medications|competency:medication_injection status=negated form=shown}",
    "without any {medical terminology|competency:medical_terminology status=negated}",
    "Not certified in {phlebotomy|competency:specimen_phlebotomy status=negated}",
    "{Phlebotomy|competency:specimen_phlebotomy status=negated} not included",
    "Have no {EKG|competency:ekg status=negated} experience",
    "vital signs, but no {EKGs|competency:ekg status=negated}",
    "took temperatures without {EKG|competency:ekg status=negated}",
    "everything except {phlebotomy|competency:specimen_phlebotomy status=negated}",
    # who denies a fault says that the work was done
    "Never missed taking {vital signs|competency:vitals form=stated}",
    "Did not hesitate to take {vital signs|competency:vitals form=stated}",
    "with no {billing|competency:billing_payment form=stated} errors",
    "without any {billing|competency:billing_payment status=negated} at all",
    # ... up to a turn of the sentence, the end of the clause, the block, or the cue's reach
    "No experience with x-rays. {EKG|competency:ekg} daily",
    "No experience with x-rays; {EKG|competency:ekg} daily",
    "- No experience with x-rays\n- {EKG|competency:ekg} daily",
    "no experience with\n  {EKG|competency:ekg status=negated}",
    "no experience with\n{EKG|competency:ekg}",
    "no experience with large teams in busy and noisy rooms but {EKG|competency:ekg}",
    # being earned
    "{ACLS|credential:acls status=in_progress} in progress",
    "{ACLS|credential:acls status=in_progress} (in progress)",
    "In progress: {ACLS|credential:acls status=in_progress}",
    "pursuing {CCMA|letters:CCMA status=in_progress}",
    "eligible for {RMA|letters:RMA status=in_progress}",
    "{CCMA|letters:CCMA status=in_progress} exam scheduled for December 2026",
    "awaiting {BLS|letters:BLS status=in_progress} card",
    "enrolled in a {medical assisting program|field:ma_program status=in_progress}",
    "{CPR|letters:CPR status=in_progress} - pending",
    "Expected 12/2026: {RHIT|credential:rhit status=in_progress}",
    "{BLS|letters:BLS}; {ACLS|credential:acls status=in_progress} in progress",
    # run out
    "{BLS|letters:BLS status=expired} (expired)",
    "expired {CPR|letters:CPR status=expired}",
    "{CNA|letters:CNA status=expired} license lapsed",
    "{CHAA|credential:chaa status=expired} (inactive)",
    # somebody else's
    "supervised two {phlebotomists|!competency:specimen_phlebotomy status=stated form=stated}",
    "- Supervised four {CNAs|!letters:CNA status=stated}",
    "hired {registered nurses|!credential:rn status=stated}",
    "team of {LPNs|!letters:LPN status=stated}",
    "under the supervision of a {registered nurse|credential:rn status=about_others}",
    "my mother is a {registered nurse|credential:rn status=about_others}",
    "Requirements: {phlebotomy|competency:specimen_phlebotomy status=about_others}",
    "applicants must hold {BLS|letters:BLS status=about_others}",
    "watched nurses {draw blood|competency:specimen_phlebotomy form=shown status=about_others}",
    "no {EKG|competency:ekg status=negated} but {phlebotomy|competency:specimen_phlebotomy}",
    "shadowed a {phlebotomist|!competency:specimen_phlebotomy status=stated}",
    "hired and trained {registered nurses|!credential:rn status=stated}",
    # wished for
    "interested in {phlebotomy|competency:specimen_phlebotomy status=wished}",
    "hoping to learn {EKG|competency:ekg status=wished}",
    "eager to learn {medical terminology|competency:medical_terminology status=wished}",
    "will be trained in {EKG|competency:ekg status=wished}",
    "a place where I can learn {EKG|competency:ekg status=wished}",
    "thinking about {phlebotomy|competency:specimen_phlebotomy status=wished}",
    "plan to obtain {CCMA|letters:CCMA status=wished}",
    "seeking training in {venipuncture|competency:specimen_phlebotomy status=wished}",
    # told by the whole sentence: others' work, a denial behind it, a course still to come, one's own body
    "{EKGs|competency:ekg status=about_others} were left to the techs",
    "- Nobody waited. The nurse {took vitals|competency:vitals form=shown status=about_others}",
    "know what {EKGs|competency:ekg status=negated} are but have not run one",
    "{Phlebotomy|competency:specimen_phlebotomy status=negated} - not yet",
    "{EKG|competency:ekg status=wished} course planned for next spring",
    "I'd like to learn: filing, phones, how a clinic works, {EKG|competency:ekg status=wished}",
    "as a patient I had {EKGs|competency:ekg status=about_others}",
    "- Took vitals, not {EKGs|competency:ekg status=negated}",
    "took {vitals|competency:vitals} but never charted them",
    "{no injections|!competency:medication_injection status=stated}",
    # two cues on one term: the first of the order wins
    "not trained in {EKG|competency:ekg status=negated}, interested in learning",
]


@pytest.mark.parametrize("text", CASES)
def test_context(annotated, text: str):
    case = marked(text)
    assert faults(annotated(case.document), case) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("no experience with {EKG|competency:ekg status=negated}", "no experience with"),
        ("{ACLS|credential:acls status=in_progress} in progress", "in progress"),
        ("interested in {phlebotomy|competency:specimen_phlebotomy status=wished}", "interested in"),
        ("no\n  experience with {EKG|competency:ekg status=negated}", "no\nexperience with"),
    ],
)
def test_the_cue_is_kept_as_evidence(annotated, text: str, cue: str):
    case = marked(text)
    (mark,) = case.marks
    why = {m.why.quote for m in annotated(case.document).mentions if m.id == mark.id and m.why}
    assert why == {cue}
