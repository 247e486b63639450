"""Frames: a verb, its object, and what may stand between, before and behind them."""

from __future__ import annotations

import pytest
from marked import faults, marked

CASES = [
    # the object stands before the verb, said of it or at the head of a line
    "- {Appointments were scheduled|competency:scheduling form=shown} by phone",
    "- {Phones answered|competency:office_admin form=shown} all day",
    "- {Copays were collected|competency:billing_payment form=shown} at the desk",
    "- saw the {phones my boss answered|!competency:office_admin form=shown}",
    # numbers and what belongs to them are no words between
    "- {Answered up to 80 to 100 calls|competency:office_admin form=shown} a day",
    # a word that is a noun as well has to stand where a verb does
    "- {Schedule employees|competency:scheduling form=shown} weekly",
    "- I type, fax and {schedule patients|competency:scheduling form=shown}",
    "- Read the {schedule patients|!competency:scheduling form=shown} got",
    # a third part has to follow where a frame wants one
    "- {Showed patients how to use their inhalers|competency:patient_education form=shown_care}",
    "- {Showed patients|!competency:patient_education form=shown_care} to the door",
    # behind "which" somebody else does it
    "- Costs of a centre which {takes calls|!competency:office_admin form=shown}",
    # a part that is a piece of a near miss is no part; the next one is taken
    "- {Informed the public|!competency:customer_service form=shown} relations office",
    "- Prepared the {balance sheet and cash|!competency:billing_payment form=shown} flow",
    # what is done to its name or its tools is not the thing itself, unless a list goes on behind it
    "- {Scheduled patients for EKGs|competency:ekg form=near_miss}",
    "- Took vitals and {sold ECG|competency:ekg form=near_miss} machines",
    "- {Scanned OSHA training|competency:infection_control form=near_miss} cards",
    "- {Scheduled and ran EKGs|!competency:ekg form=near_miss}",
    "- Answer phones {Take vitals|competency:vitals form=shown} File charts",
    "- Scheduled visits, {ran EKGs|competency:ekg form=shown}",
    "- {Booked rooms and EKGs|!competency:ekg form=near_miss}",
    "- {Reviewed test results for accuracy and called patients|!competency:patient_education}",
    "- {Scheduled, confirmed and moved appointments|competency:scheduling form=shown}",
    # what counts only in some trades says so
    "{OSHA|competency:infection_control form=stated_care} rules",
    "{customer satisfaction|competency:customer_service form=stated_service}",
    "{work schedules|competency:scheduling form=stated_office}",
]


@pytest.mark.parametrize("text", CASES)
def test_frames(annotated, text: str):
    case = marked(text)
    assert faults(annotated(case.document), case) == []
