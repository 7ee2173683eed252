"""The words that tell of somebody's troubles: folded phrases parted by " | ", with their language and kind.

STRONG ones beside a person are enough. WEAK ones are everyday talk of projects too ("hébergement",
"personnes handicapées"): they count only where a tie makes them somebody's own ("cherche un hébergement").
BODIES help people: they count where somebody is sent to them or followed by them.
"""

from __future__ import annotations

from typing import Final

AID, DEBT, HEALTH, HOUSING, JUSTICE, RESIDENCE, VIOLENCE, WORK, FAMILY = (
    "aid", "debt", "health", "housing", "justice", "residence", "violence", "work", "family",
)  # fmt: skip


def _words(listed: str) -> frozenset[str]:
    """Return words parted by blanks."""
    return frozenset(listed.split())


STRONG: Final[tuple[tuple[str, str, str], ...]] = (
    ("fr", AID, "cmu | c2s | aah | rsa | rmi"),
    ("fr", AID, "apl | aspa | ame | pch | minimum vieillesse | minima sociaux"),
    ("fr", AID, "allocation adulte handicape"),
    ("fr", AID, "allocation aux adultes handicapes | revenu de solidarite active"),
    ("fr", AID, "allocation de solidarite"),
    ("fr", AID, "couverture maladie universelle | complementaire sante solidaire"),
    ("fr", AID, "aide medicale d etat | dossier caf | dossier mdph | sous tutelle | sous curatelle"),
    ("fr", AID, "sans ressources | sans ressource | sans revenu"),
    ("fr", AID, "sans revenus | plus de revenus | plus de revenu"),
    ("fr", AID, "plus aucun revenu | aucune ressource | aucun revenu | dans la misere | n a plus rien"),
    ("fr", HOUSING, "sdf | sans abri | sans domicile"),
    ("fr", HOUSING, "sans domicile fixe | sans logement | a la rue | mal loge"),
    ("fr", HOUSING, "dort dans | dors dans | dormait dans | expulse de son | expulsee de son | mal logee"),
    ("fr", HOUSING, "avis d expulsion | procedure d expulsion | menace d expulsion | menacee d expulsion"),
    ("fr", HOUSING, "impayes de loyer | loyers impayes | loyer impaye"),
    ("fr", HOUSING, "heberge chez | hebergee chez | chrs"),
    ("fr", HOUSING, "heberge par | hebergee par"),
    ("fr", HOUSING, "hotel social | hebergement d urgence | perdu son logement"),
    ("fr", DEBT, "surendettement | surendette | surendettee | fiche banque de france | interdit bancaire"),
    ("fr", DEBT, "fichee banque de france | interdite bancaire | dossier banque de france | huissier"),
    ("fr", DEBT, "saisie sur salaire | crible de dettes | criblee de dettes"),
    ("fr", HEALTH, "cancer | depression | depressif | depressive | sida | vih | alcoolique | alcoolisme"),
    ("fr", HEALTH, "toxicomane | toxicomanie | addiction | schizophrene | schizophrenie | bipolaire"),
    ("fr", HEALTH, "hospitalise | hospitalisee | hospitalisation | hopital psychiatrique | chimiotherapie"),
    ("fr", HEALTH, "en situation de handicap | arret maladie | conge maladie | longue maladie | ald"),
    ("fr", HEALTH, "tentative de suicide | suicidaire | reconnu handicape | reconnue handicapee | rqth"),
    ("fr", HEALTH, "invalidite | pension d invalidite | desintoxication | sevrage | travailleur handicape"),
    ("fr", HEALTH, "travailleuse handicapee | seropositif | seropositive | fauteuil roulant"),
    ("fr", RESIDENCE, "titre de sejour | carte de sejour | sans papiers"),
    ("fr", RESIDENCE, "sans papier | oqtf | demandeur d asile"),
    ("fr", RESIDENCE, "demandeuse d asile | demande d asile"),
    ("fr", RESIDENCE, "situation irreguliere | clandestin | clandestine"),
    ("fr", RESIDENCE, "expulse de france | expulsee de france | reconduite a la frontiere | visa expire"),
    ("fr", JUSTICE, "condamnation | prison | incarcere | incarceree | casier judiciaire | garde a vue"),
    ("fr", JUSTICE, "mise en examen | mis en examen | bracelet electronique | liberation conditionnelle"),
    ("fr", JUSTICE, "controle judiciaire | ex detenu | ex detenue | ancien detenu | ancienne detenue"),
    ("fr", VIOLENCE, "violences conjugales | violence conjugale | femme battue"),
    ("fr", VIOLENCE, "battue par | violee | viol"),
    ("fr", VIOLENCE, "agression sexuelle | porte plainte contre | prostituee | maltraite | maltraitee"),
    ("fr", WORK, "au chomage | sans emploi | fin de droits | radie de pole emploi | radiee de pole emploi"),
    ("fr", WORK, "demandeur d emploi | demandeuse d emploi | perdu son emploi | perdu son travail"),
    ("fr", FAMILY, "en instance de divorce | perdu la garde | enfants places | aide sociale a l enfance"),
    ("en", AID, "universal credit | on benefits | on welfare"),
    ("en", AID, "income support | housing benefit | no income"),
    ("en", AID, "disability allowance | disability living allowance | food stamps"),
    ("en", HOUSING, "homeless | rough sleeping | sleeping rough"),
    ("en", HOUSING, "sleeps rough | evicted | facing eviction"),
    ("en", HOUSING, "sofa surfing | rent arrears | no fixed abode | in a shelter | in a hostel"),
    ("en", DEBT, "over indebted | bankrupt | bailiff | bailiffs | heavily in debt | deep in debt"),
    ("en", HEALTH, "depressed | alcoholic | drug addict | hospitalised | hospitalized | sick leave | hiv"),
    ("en", HEALTH, "mental illness | in rehab | wheelchair user | learning disability | terminally ill"),
    ("en", RESIDENCE, "residence permit | asylum seeker | undocumented | illegal immigrant | deportation"),
    ("en", JUSTICE, "convicted | criminal record | in jail | imprisoned | on probation | on parole"),
    ("en", VIOLENCE, "domestic violence | domestic abuse | raped | sexual assault | abused by"),
    ("en", WORK, "made redundant | unemployed | on the dole"),
    ("en", WORK, "lost her job | lost his job | lost their job"),
)  # fmt: skip

WEAK: Final[tuple[tuple[str, str, str], ...]] = (
    ("fr", HOUSING, "hebergement | hebergements | logement | toit"),
    ("fr", HOUSING, "hlm | heberge | hebergee | domiciliation"),
    ("fr", HEALTH, "maladie | malade | handicap | handicape | handicapee | soins | enceinte | psychiatre"),
    ("fr", AID, "allocation | allocations | allocataire"),
    ("fr", AID, "aide alimentaire | colis alimentaire | aide sociale"),
    ("fr", DEBT, "dettes | dette | endettement"),
    ("fr", WORK, "chomage | emploi | licencie | licenciee | licenciement"),
    ("fr", RESIDENCE, "papiers | asile | regularisation | refugie | refugiee | visa"),
    ("fr", JUSTICE, "condamne | condamnee | detenu | detenue | sursis | proces"),
    ("fr", FAMILY, "divorce"),
    ("en", HOUSING, "housing | accommodation | place to stay | place to live | shelter"),
    ("en", HEALTH, "illness | ill | sick | disability | disabled | handicap | handicapped | pregnant"),
    ("en", AID, "benefits | allowance | food parcel | food parcels"),
    ("en", DEBT, "debt | debts"),
    ("en", RESIDENCE, "papers | permit | asylum | refugee"),
)  # fmt: skip

BODIES: Final[tuple[tuple[str, str, str], ...]] = (
    ("fr", AID, "ccas | caf | mdph | cimade | emmaus | samu social | mission locale | restos du coeur"),
    ("fr", AID, "secours populaire | secours catholique | croix rouge"),
    ("fr", AID, "permanence sociale | le 115 | au 115"),
    ("fr", AID, "assistante sociale | assistant social | travailleur social | travailleuse sociale | plie"),
    ("fr", AID, "association d aide | centre d hebergement | service social | services sociaux"),
    ("fr", DEBT, "banque de france | point conseil budget"),
    ("fr", HEALTH, "psychiatre | centre medico psychologique | cmp | addictologie"),
    ("en", AID, "food bank | social worker | social services | citizens advice | shelter"),
)  # fmt: skip

# Written so they are words of the language too: they count in capitals alone.
IN_CAPITALS: Final = frozenset({"ame", "pch", "ald", "apl", "aspa", "caf", "plie", "cmp"})

# What makes a weak word somebody's own: at most REACH words before it, or CLOSE_REACH ("son handicap").
REACH: Final = 4
TIES: Final = _words(
    "cherche recherche cherchait demande besoin attend manque perdu perd quitte sans souffre souffrait "
    "atteint atteinte touche percoit percevait beneficie recoit vit seeks seeking needs need lost lacks "
    "suffers suffering receives gets without looking awaiting"
)
CLOSE_REACH: Final = 2
CLOSE_TIES: Final = _words(
    "son sa ses mon ma mes est etait suis ete tombe tombee reste a avait ai her his my is was am has"
)
# A house, a job or care may be what somebody works on: their own only by one of TIES.
NOT_CLOSE: Final = _words(
    "hebergement hebergements logement toit hlm soins emploi domiciliation aide asile visa proces housing "
    "accommodation place shelter papers permit"
)
# What sends somebody to a body, or keeps them there.
SENT: Final = _words(
    "oriente orientee renvoye renvoyee adresse adressee dirige dirigee redirige redirigee suivi suivie "
    "aide aidee accompagne accompagnee recu recue signale signalee contact referred sent directed helped "
    "supported"
)
SENT_REACH: Final = 5

# Of many people and so of nobody: one of these, and nothing but CONNECTORS between it and the word.
MANY: Final = _words(
    "personnes publics public gens familles enfants jeunes adultes femmes hommes seniors travailleurs "
    "usagers beneficiaires allocataires habitants etudiants lyceens detenus patients salaries demandeurs "
    "associations atelier ateliers formation formations permanence permanences commission lutte "
    "prevention contre question questions theme dispositif logiciel structures ligue journee maison "
    "charte droit semaine plan cours conseils conference debat film people those families children youth "
    "adults women men users residents workshop workshops charity project programme program fight against "
    "prevention support anyone everyone students"
)
MANY_BEHIND: Final = _words("people families children adults persons men women youth")
CONNECTORS: Final = _words(
    "de du des d l la le les au aux en a pour sur avec et ou contre the of for with on in to and or about"
)
# These name people: with an article of the plural they are many ("les sans-abri").
PEOPLE: Final = frozenset({"sdf", "sans abri", "sans domicile", "sans papiers", "sans emploi", "homeless"})
PLURAL: Final = _words("les des aux ces nos the")

# Close behind, these make of it another thing: "hébergement du site".
OTHER_REACH: Final = 4
OTHER_WORDS: Final = _words(
    "site sites web internet serveur serveurs informatique donnees blog page pages mail mails courriel "
    "logiciel server website data cloud association bancaire comptes"
)
OTHERWISE: Final = _words(
    "hebergement hebergements heberge hebergee domiciliation regularisation housing visa"
)

# Somebody who speaks of themselves: at most this many words before.
MYSELF: Final = _words("je j moi mon ma mes i my")
MYSELF_REACH: Final = 6
