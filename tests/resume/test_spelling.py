"""What is misspelt and what only looks so: shown with what was probably meant."""

from __future__ import annotations

import pytest

POST = "Jane Roe\nEXPERIENCE\nCashier, Elm Market, 2016 - 2019\n- "

#: Misspelt, what was meant.
SLIPS = (
    "accomodate:accommodate acheive:achieve aquired:acquired begining:beginning benifits:benefits"
    " bussines:business"
    " calender:calendar catagory:category commited:committed concious:conscious"
    " consistant:consistent coverd:covered"
    " custumer:customer definately:definitely desicion:decision efficent:efficient enviroment:environment"
    " excelent:excellent experiance:experience guidence:guidance hygeine:hygiene immediatly:immediately"
    " independantly:independently insurence:insurance knowlege:knowledge liason:liaison"
    " maintainance:maintenance"
    " medcial:medical neccessary:necessary occured:occurred operater:operator"
    " oppurtunity:opportunity pacient:patient"
    " patiants:patients perscription:prescription phisician:physician prefered:preferred priviledge:privilege"
    " proffessional:professional questionaire:questionnaire reccomend:recommend recieved:received"
    " refered:referred"
    " relevent:relevant responsable:responsible resturant:restaurant schedual:schedule secratary:secretary"
    " seperate:separate shedule:schedule sucessful:successful suppot:support surgury:surgery"
    " tecnician:technician"
    " terminolgy:terminology transfered:transferred truely:truly vaccum:vacuum volenteer:volunteer"
    " writting:writing"
    " phlebotamy:phlebotomy venipunture:venipuncture appointmets:appointments vacine:vaccine clincal:clinical"
    " hospitial:hospital registeration:registration recption:reception payement:payment"
    " coordinater:coordinator"
)


@pytest.mark.parametrize("pair", SLIPS.split())
def test_slips_are_shown_with_what_was_meant(understood, pair: str):
    word, meant = pair.split(":")
    _, resume = understood(f"{POST}Good at {word} here")
    assert [(each.word, each.suggestion) for each in resume.misspellings] == [(word, meant)]


#: Words that general lists lack: medicines, medicine, devices, products, places, British spelling, trades.
RIGHT = {
    "medicines": "acetaminophen albuterol amlodipine atorvastatin azithromycin cyclobenzaprine"
    " duloxetine furosemide"
    " gabapentin hydrochlorothiazide levothyroxine lisinopril losartan meloxicam metformin"
    " metoprolol montelukast"
    " omeprazole ondansetron pantoprazole pregabalin rosuvastatin sertraline tamsulosin tramadol"
    " trazodone warfarin"
    " Lovenox Rocephin Toradol Humira Ozempic Narcan Suboxone Gardasil Shingrix Tdap",
    "medicine": "auscultation autoclave bariatric bradycardia bronchoscopy cystoscopy laryngoscopy"
    " petechiae cauterize"
    " cellulitis cerumen cholecystectomy colposcopy cryotherapy curettage debridement decubitus"
    " diaphoretic dyspnea"
    " ecchymosis endoscopy erythema glucometer guaiac hematocrit hemoccult hyperlipidemia ileostomy"
    " keratosis lavage"
    " nebulizers nephrology nocturia ophthalmoscope orthostatic otoscope oximetry phlebotomy"
    " podiatry pyelonephritis"
    " seborrheic sigmoidoscopy spirometry strabismus syncope tachycardia tonometry tracheostomy"
    " tympanometry urticaria"
    " vertigo vitiligo aliquoted centrifuged vacutainer tourniquet hemolyzed accessioning"
    " sphygmomanometer phoropter",
    "products": "Cerner athenahealth Allscripts eClinicalWorks Meditech Kareo Greenway Centricity"
    " ModMed Nextech"
    " Availity Waystar Medisoft Phreesia Zocdoc CoverMyMeds Surescripts Kronos Workday Zendesk"
    " HubSpot Shopify"
    " Mailchimp Trello Jira NetSuite PeopleSoft Yardi Marketo Smartsheet Tableau Kubernetes Gartner",
    "places": "Albuquerque Spokane Yakima Kennewick Fresno Modesto Visalia Murrieta Escondido"
    " Waukesha Oshkosh Altoona"
    " Schenectady Pawtucket Hoboken Bethesda Roanoke Asheville Spartanburg Greenville Valdosta"
    " Kissimmee Hialeah Biloxi"
    " Paducah Shreveport Corsicana Lubbock Laredo",
    "British spelling": "colour favourite labour neighbour behaviour centre organised prioritise"
    " utilised analysed"
    " catalogue programmes travelled counselling labelling jewellery practised enrolment fulfil"
    " skilful judgement"
    " paediatrics gynaecology anaesthetic haemoglobin orthopaedic leukaemia anaemia diarrhoea oedema"
    " draught aluminium",
    "trades": "upsell precerts copay superbills clearinghouse recoupment formulary payors"
    " credentialing huddle precharting"
    " microneedling dermaplaning barista planograms endcap restocked prepped expediter garde manger"
    " improv attache"
    " expats sommelier matcha webinars hackathon codec rebar formas",
    "names": "Nguyen Hernandez Okafor Adeyemi Kowalczyk Wojcik Ivanova Hussain Abdullahi Yilmaz"
    " Nakamura Oyelaran",
}


@pytest.mark.parametrize("kind", RIGHT)
def test_what_word_lists_lack_is_right(understood, kind: str):
    _, resume = understood(f"{POST}Knew {RIGHT[kind]} well")
    assert [each.word for each in resume.misspellings] == []
    _, resume = understood(f"{POST}KNEW {RIGHT[kind].upper()} WELL")
    assert [each.word for each in resume.misspellings] == []


@pytest.mark.parametrize(
    "text",
    [
        # what a bad file glued or tore apart
        "I kepta list of those who asked oncea week how many peoplea day came",
        "Responsiblefor the desk andthe mail, foran hour",
        "Booked appoin tments and kept Uni versity records",
        "Accountin g and schedulin g",
        # other languages beside their own words
        "Worked at Banco del Reserva and at Instituto Universitario",
        "Knew L'Institut Francais and the garde manger",
        # headings and abbreviations
        "ECT and EKG, ASAP",
    ],
)
def test_what_only_looks_misspelt(understood, text: str):
    _, resume = understood(POST + text)
    assert [each.word for each in resume.misspellings] == []


@pytest.mark.parametrize(("text", "word"), [("WORK HISTROY", "HISTROY"), ("Copied, filed, ect.", "ect")])
def test_capitals_and_short_words(understood, text: str, word: str):
    _, resume = understood(POST + text)
    assert [each.word for each in resume.misspellings] == [word]
