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
    # endings
    " policys:policies dutys:duties applyed:applied handleing:handling basicly:basically clericle:clerical"
    " helpfull:helpful ourselfs:ourselves translaters:translators changable:changeable flexable:flexible"
    " potencial:potential extention:extension presense:presence timelyness:timeliness taxs:taxes"
    " accuratly:accurately generaly:generally severly:severely studing:studying awarness:awareness"
    " deadlins:deadlines processs:process"
    # one letter for two, and two for one
    " equiped:equipped controled:controlled omited:omitted depositted:deposited recruitted:recruited"
    " greetting:greeting dealling:dealing allready:already comission:commission presure:pressure"
    " adress:address aproved:approved"
    # of two words the one that ends alike
    " annualy:annually proceses:processes promt:prompt writen:written monthy:monthly provde:provide"
    # a consonant that sounds so
    " pharmasy:pharmacy supervized:supervised responce:response"
    # the key beside the right one
    " custoner:customer patiemts:patients perdormed:performed medicatiobs:medications"
    " insurabce:insurance documentstion:documentation"
    # two slips in a long word
    " acheivment:achievement comunnication:communication coordiantion:coordination"
    " implimentaion:implementation understnading:understanding proceedinggs:proceedings"
    " certifiaciton:certification reconcilliaton:reconciliation qualifactions:qualifications"
    # more slips than one
    " alot:a_lot labratory:laboratory privledge:privilege refferal:referral maintance:maintenance"
    " keeped:kept teached:taught runned:ran selled:sold millenial:millennial kindergarden:kindergarten"
    " stethascope:stethoscope torniquet:tourniquet postion:position vetinary:veterinary"
)


@pytest.mark.parametrize("pair", SLIPS.split())
def test_slips_are_shown_with_what_was_meant(understood, pair: str):
    word, meant = pair.split(":")
    _, resume = understood(f"{POST}Good at {word} here")
    found = [(each.word, each.suggestion) for each in resume.misspellings]
    assert found == [(word, meant.replace("_", " "))]


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
    "laboratories": "safranin mucicarmine trichrome reticulin microtomy transfected coverslipped diener"
    " crossmatched cytogenetic aliquotting orchiectomy nephrostomy qubit pneumoniae trichomonas",
    "instruments": "medivators tenaculums rongeurs bovie coude cottle hegar veress reamers lumened peelpacks"
    " phoropters pachymetry punctal lensometers paprs quats dopplers broda piccs panos onlays debrided",
    "kitchens": "arepas elote macarons crudites frisee pozole carnitas gnocchi flambeed sousvide chilaquiles"
    " parcooked crockpot syrah mezcal",
    "machines": "mudding palletizing chamfered deburred gantry minisplits subcooling crimped romex skidsteer"
    " clarifiers haylage lockouts reefers",
    "programs": "stdout refactored vlans oauth repos idempotent onboarder dedupe wireframes flink crispr",
    "Latin": "tenens semper operandi contendere mortis facto honoris causa",
    "long and near another word": "virtualize cannulate cannulation fundraise wastewater"
    " investigational strategize knowledgebase transformative",
    "other languages": "cliente restaurantes hospitales doctores auxiliares educacion direccion licenciatura"
    " bachiller assistante nationale medecine lycee certificat dispanse legliz sulit munting barangay",
    "short forms": "coord depts sched insur chole outpt walkins resps",
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
        # names: behind "at", a state, a number, amid small letters, or ending as no English word does
        "Filled in at Brillion for a month and worked at Allegis",
        "Moved to Screven, GA, from Brillion, Wisconsin, near Blount County",
        "Tools: Brillion 500, Steemer 3",
        "Cleaned scopes with Steemer and hung them, then shared Brillion with others",
        "Saw patients of Dr. Boateng and of Ms. Escalante",
        "Clients: Centura, Virtua, Inspira, Essentia",
        "Shopped in the tiendas, the colonias and the parroquias",
        "Covered locum Placentos and wrote of San Placento",
        # no letter is put to the end of a word, nor lost from it, but "e"
        # a short word with a capital is a name, though a common word be near
        "Clients: Siemon, Avator, Weider, Troper, Royale, Tropos",
        "Ran the scanx and the turnq, verif and diplom",
    ],
)
def test_what_only_looks_misspelt(understood, text: str):
    _, resume = understood(POST + text)
    assert [each.word for each in resume.misspellings] == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("WORK HISTROY", "HISTROY"),
        ("Fluid Balnce, Record Keping", "Balnce"),
        ("Managment/ Nutrition", "Managment"),
        ("Copied, filed, ect.", "ect"),
        # capitals that stand together, begin a sentence or make much of a title tell of no name
        ("Sound Custumer Service", "Custumer"),
        ("Custumer service", "Custumer"),
        ("Worked as a Custumer guide", "Custumer"),
        ("Led eight teams. Recieved 3 awards", "Recieved"),
        ("Cleaned rooms Resposible for four", "Resposible"),
        ("Medical Assitant 2014", "Assitant"),
        ("Custumer, Elm Market", "Custumer"),
    ],
)
def test_capitals_and_short_words(understood, text: str, word: str):
    _, resume = understood(POST + text)
    assert [each.word for each in resume.misspellings] == [word]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("Screven Technical College", None),
        ("Diploma, Office Work, Brillion College", None),
        ("Medcial Assisting - Elm College", "Medcial"),
        ("Elm College, Medcial Assisting", "Medcial"),
        ("Elm Univeristy", "Univeristy"),
        ("Business Adminstration 2009 Elm University", "Adminstration"),
    ],
)
def test_names_of_schools(understood, line: str, word: str | None):
    _, resume = understood(f"Jane Roe\nCashier\nEDUCATION\n{line}\n2015")
    assert [each.word for each in resume.misspellings] == ([word] if word else [])


@pytest.mark.parametrize(
    ("words", "misspelt"),
    [
        ("I recieve and seperate mail", [("recieve", "receive"), ("seperate", "separate")]),
        ("Handled equiptment", [("equiptment", "equipment")]),
        ("Excellent custmer service", [("custmer", "customer")]),
        ("Kept HIPPA rules", [("HIPPA", "HIPAA")]),
        ("recieve, recieve", [("recieve", "receive")]),
        # British spelling, trade words, names, places, addresses, plurals and joined words
        ("Organised the colour centre and specialised in paediatric programmes", []),
        ("Catheterised, immunised, sterilised and practised", []),
        ("Phlebotomy, venipuncture, electrocardiograms, urinalysis, telehealth", []),
        ("Worked with Dr. Nakagawa and Ms. Okonkwo in Albuquerque", []),
        ("jane.recieve@example.com www.recieve.example", []),
        ("Checked copays, prequalified callers and multitasked", []),
        ("eClinicalWorks, QuickBooks, NextGen", []),
        ("naïve café", []),
        # another word in the wrong place is grammar
        ("Gave mediation to patients and there family", []),
        ("Patient was happy when I help him yesterday", []),
    ],
)
def test_misspellings(understood, words: str, misspelt: list[tuple[str, str]]):
    _, resume = understood(f"{POST}{words}")
    assert [(word.word, word.suggestion) for word in resume.misspellings] == misspelt


def test_every_place_of_a_misspelt_word_is_shown(understood):
    _, resume = understood(f"{POST}I recieve mail\n- I recieve calls")
    (word,) = resume.misspellings
    assert [evidence.quote for evidence in word.evidence] == ["recieve", "recieve"]


def test_names_of_employers_are_spelt_as_they_are(understood):
    _, resume = understood("Jane Roe\nEXPERIENCE\nCashier, Custmer Kare Market, 2016 - 2019\n- Sold")
    assert resume.misspellings == ()
