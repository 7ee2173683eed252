"""Lines above a quote as clients of thirty languages write them, in every order, wrapped and linked."""

from __future__ import annotations

from reading.reply.shapes import Shape

WORLD: tuple[Shape, ...] = (
    # Gmail
    Shape("gmail uk", "пн, 6 бер. 2017 р. о 10:02 Lea Roussel <lea@jardin.example> пише:\n\n{quoted}"),
    Shape("gmail ru verb", "пн, 6 мар. 2017 г. в 10:02, Lea Roussel <lea@jardin.example> пишет:\n\n{quoted}"),
    Shape(
        "gmail ko", "2017년 3월 6일 (월) 오전 10:02, Lea Roussel <lea@jardin.example>님이 작성:\n\n{quoted}"
    ),
    Shape("gmail zh tw", "Lea Roussel <lea@jardin.example> 於 2017年3月6日 週一 上午10:02寫道：\n\n{quoted}"),
    Shape(
        "gmail hu",
        "Lea Roussel <lea@jardin.example> ezt írta (időpont: 2017. márc. 6., H, 10:02):\n\n{quoted}",
    ),
    Shape("gmail ro", "În lun., 6 mar. 2017 la 10:02, Lea Roussel <lea@jardin.example> a scris:\n\n{quoted}"),
    Shape(
        "gmail ro pe", "Pe lun., 6 mar. 2017 la 10:02, Lea Roussel <lea@jardin.example>\na scris:\n\n{quoted}"
    ),
    Shape(
        "gmail vi",
        "Vào Th 2, 6 thg 3, 2017 vào lúc 10:02 Lea Roussel <lea@jardin.example> đã viết:\n\n{quoted}",
    ),
    Shape(
        "gmail el",
        "Στις Δευ 6 Μαρ 2017 στις 10:02 π.μ., ο χρήστης Lea Roussel <lea@jardin.example>\nέγραψε:\n\n{quoted}",
    ),
    Shape(
        "gmail he",
        "\u202bבתאריך יום ב׳, 6 במרץ 2017 ב-10:02 מאת \u202aLea Roussel\u202c\u200f <\u202alea@jardin.example\u202c\u200f>:\u202c\n\n{quoted}",
    ),
    Shape(
        "gmail ar",
        "في الاثنين، 6 مارس 2017 في 10:02 ص تمت كتابة ما يلي بواسطة Lea Roussel <lea@jardin.example>:\n\n{quoted}",
    ),
    Shape(
        "gmail hi", "सोम, 6 मार्च 2017 को 10:02 am बजे को Lea Roussel <lea@jardin.example> ने लिखा:\n\n{quoted}"
    ),
    Shape("gmail th", "เมื่อ จ. 6 มี.ค. 2017 เวลา 10:02 Lea Roussel <lea@jardin.example> เขียนว่า:\n\n{quoted}"),
    Shape(
        "gmail id",
        "Pada tanggal Sen, 6 Mar 2017 pukul 10.02 Lea Roussel <lea@jardin.example> menulis:\n\n{quoted}",
    ),
    Shape("gmail hr", "pon, 6. ožu 2017. u 10:02 Lea Roussel <lea@jardin.example> napisao je:\n\n{quoted}"),
    Shape(
        "gmail sl",
        "V V pon., 6. mar. 2017 ob 10:02 je oseba Lea Roussel <lea@jardin.example> napisala:\n\n{quoted}",
    ),
    Shape("gmail sk", "po 6. 3. 2017 o 10:02 Lea Roussel <lea@jardin.example> napísal(a):\n\n{quoted}"),
    Shape("gmail bg", "На пн, 6.03.2017 г. в 10:02 Lea Roussel <lea@jardin.example> написа:\n\n{quoted}"),
    Shape(
        "gmail sr", "пон, 6. мар 2017. у 10:02 Lea Roussel <lea@jardin.example> је написао/ла:\n\n{quoted}"
    ),
    Shape("gmail lt", "2017-03-06, pr, 10:02 Lea Roussel <lea@jardin.example> rašė:\n\n{quoted}"),
    Shape(
        "gmail lv",
        "pirmd., 2017. g. 6. marts, plkst. 10:02 — lietotājs Lea Roussel (<lea@jardin.example>) rakstīja:\n\n{quoted}",
    ),
    Shape(
        "gmail et",
        "Kontakt Lea Roussel (<lea@jardin.example>) kirjutas kuupäeval E, 6. märts 2017 kell 10:02:\n\n{quoted}",
    ),
    Shape(
        "gmail ca",
        "Missatge de Lea Roussel <lea@jardin.example> del dia dl., 6 de març 2017 a les 10:02:\n\n{quoted}",
    ),
    Shape(
        "gmail fil",
        "Noong Lun, Mar 6, 2017 nang 10:02 AM, sinulat ni Lea Roussel <lea@jardin.example> ang:\n\n{quoted}",
    ),
    Shape("gmail no", "man. 6. mars 2017 kl. 10:02 skrev Lea Roussel <lea@jardin.example>:\n\n{quoted}"),
    Shape(
        "gmail da den", "Den man. 6. mar. 2017 kl. 10.02 skrev Lea Roussel <lea@jardin.example>:\n\n{quoted}"
    ),
    Shape(
        "gmail da pkt",
        "Den mandag den 6. marts 2017 kl. 10.02.33 CET skrev Lea Roussel <lea@jardin.example>:\n\n{quoted}",
    ),
    Shape(
        "gmail es mx",
        "El lun, 6 de mar. de 2017 a la(s) 10:02, Lea Roussel (lea@jardin.example)\nescribió:\n\n{quoted}",
    ),
    Shape(
        "gmail es 12h",
        "El lun, 6 de mar. de 2017, 10:02 a. m., Lea Roussel <lea@jardin.example>\nescribió:\n\n{quoted}",
    ),
    Shape(
        "gmail pt pt",
        "Lea Roussel <lea@jardin.example> escreveu (segunda, 6/03/2017 à(s)\n10:02):\n\n{quoted}",
    ),
    Shape(
        "gmail pt old", "Em 6 de março de 2017 10:02, Lea Roussel <lea@jardin.example> escreveu:\n\n{quoted}"
    ),
    Shape("gmail tr old", "6 Mart 2017 10:02 tarihinde Lea Roussel <lea@jardin.example> yazdı:\n\n{quoted}"),
    Shape("gmail ja old", "2017年3月6日 10:02 Lea Roussel <lea@jardin.example>:\n\n{quoted}"),
    Shape(
        "gmail fa", "در تاریخ دوشنبه ۶ مارس ۲۰۱۷، ۱۰:۰۲ Lea Roussel <lea@jardin.example> نوشت:\n\n{quoted}"
    ),
    Shape(
        "gmail is", "Þann mán., 6. mar. 2017 kl. 10:02 skrifaði Lea Roussel <lea@jardin.example>:\n\n{quoted}"
    ),
    Shape(
        "gmail eu",
        "Lea Roussel <lea@jardin.example> erabiltzaileak hau idatzi du (2017 mar. 6, al. (10:02)):\n\n{quoted}",
    ),
    Shape(
        "gmail gl",
        "O luns, 6 de mar. de 2017 ás 10:02, Lea Roussel (<lea@jardin.example>) escribiu:\n\n{quoted}",
    ),
    Shape("gmail en gb", "On Mon, 6 Mar 2017 at 10:02, Lea Roussel <lea@jardin.example> wrote:\n\n{quoted}"),
    Shape(
        "gmail en narrow",
        "On Mon, Mar 6, 2017 at 10:02\u202fAM Lea Roussel <lea@jardin.example> wrote:\n\n{quoted}",
    ),
    Shape(
        "gmail en via",
        "On Mon, Mar 6, 2017 at 10:02 AM 'Lea Roussel' via Projets ESS <\nprojets@listes.example> wrote:\n\n{quoted}",
    ),
    Shape(
        "gmail en address as name",
        "On Mon, Mar 6, 2017 at 10:02 AM lea@jardin.example <lea@jardin.example>\nwrote:\n\n{quoted}",
    ),
    Shape(
        "gmail en link",
        "On Mon, Mar 6, 2017 at 10:02 AM Lea Roussel <lea@jardin.example <mailto:lea@jardin.example>> wrote:\n\n{quoted}",
    ),
    Shape(
        "gmail comma name",
        "On Mon, Mar 6, 2017 at 10:02 AM, Roussel, Lea (DGS) <\nlea.roussel@ville.example> wrote:\n\n{quoted}",
    ),
    Shape(
        "gmail bracket name",
        "On Mon, Mar 6, 2017 at 10:02 AM Support [Ville: accueil] <accueil@ville.example> wrote:\n\n{quoted}",
    ),
    Shape(
        "gmail fr bracket",
        "Le lun. 6 mars 2017 à 10:02, Mairie : accueil [DGS] <accueil@ville.example> a\nécrit :\n\n{quoted}",
    ),
    Shape(
        "gmail fr three lines",
        "Le lun. 6 mars 2017 à 10:02, Association pour le développement de l'économie\nsociale et solidaire du canton de Saint-Julien-en-Genevois <\ncontact@adess.example> a écrit :\n\n{quoted}",
    ),
    # Apple Mail
    Shape(
        "apple de am um", "> Am 06.03.2017 um 10:02 schrieb Lea Roussel <lea@jardin.example>:\n> \n{quoted}"
    ),
    Shape("apple es", "El 6 mar 2017, a las 10:02, Lea Roussel <lea@jardin.example> escribió:\n\n{old}"),
    Shape(
        "apple it",
        "Il giorno 6 mar 2017, alle ore 10:02, Lea Roussel <lea@jardin.example> ha scritto:\n\n{old}",
    ),
    Shape(
        "apple it new",
        "> Il giorno 6 mar 2017, alle ore 10:02, Lea Roussel <lea@jardin.example> ha scritto:\n> \n{quoted}",
    ),
    Shape(
        "apple nl",
        "> Op 6 mrt. 2017, om 10:02 heeft Lea Roussel <lea@jardin.example> het volgende geschreven:\n> \n{quoted}",
    ),
    Shape(
        "apple pt br",
        "> Em 6 de mar. de 2017, à(s) 10:02, Lea Roussel <lea@jardin.example> escreveu:\n> \n{quoted}",
    ),
    Shape(
        "apple pt pt",
        "> No dia 06/03/2017, às 10:02, Lea Roussel <lea@jardin.example> escreveu:\n> \n{quoted}",
    ),
    Shape("apple sv", "> 6 mars 2017 kl. 10:02 skrev Lea Roussel <lea@jardin.example>:\n> \n{quoted}"),
    Shape("apple da", "> Den 6. mar. 2017 kl. 10.02 skrev Lea Roussel <lea@jardin.example>:\n> \n{quoted}"),
    Shape("apple no", "> 6. mar. 2017 kl. 10:02 skrev Lea Roussel <lea@jardin.example>:\n> \n{quoted}"),
    Shape("apple fi", "> Lea Roussel <lea@jardin.example> kirjoitti 6.3.2017 kello 10.02:\n> \n{quoted}"),
    Shape(
        "apple pl",
        "> Wiadomość napisana przez Lea Roussel <lea@jardin.example> w dniu 06.03.2017, o godz. 10:02:\n> \n{quoted}",
    ),
    Shape("apple cs", "> 6. 3. 2017 v 10:02, Lea Roussel <lea@jardin.example>:\n> \n{quoted}"),
    Shape("apple sk", "> 6. 3. 2017 o 10:02, Lea Roussel <lea@jardin.example> napísal(a):\n> \n{quoted}"),
    Shape(
        "apple hu",
        "> Lea Roussel <lea@jardin.example> írta (2017. márc. 6. dátummal, 10:02 időpontban):\n> \n{quoted}",
    ),
    Shape("apple ro", "> Pe 6 mar. 2017, la 10:02, Lea Roussel <lea@jardin.example> a scris:\n> \n{quoted}"),
    Shape("apple tr", "> Lea Roussel <lea@jardin.example> şunları yazdı (6 Mar 2017 10:02):\n> \n{quoted}"),
    Shape("apple ja", "> 2017/03/06 10:02、Lea Roussel <lea@jardin.example>のメール:\n> \n{quoted}"),
    Shape("apple ja year", "2017年3月6日 10:02、Lea Roussel <lea@jardin.example>のメール:\n\n{quoted}"),
    Shape("apple ko", "> 2017. 3. 6. 오전 10:02, Lea Roussel <lea@jardin.example> 작성:\n> \n{quoted}"),
    Shape("apple zh tw", "> Lea Roussel <lea@jardin.example> 於 2017年3月6日 上午10:02 寫道：\n> \n{quoted}"),
    Shape("apple he", "> ב-6 במרץ 2017, בשעה 10:02, Lea Roussel <lea@jardin.example> כתב/ה:\n> \n{quoted}"),
    Shape(
        "apple uk", "> 6 бер. 2017 р. о 10:02 Lea Roussel <lea@jardin.example> написав(-ла):\n> \n{quoted}"
    ),
    Shape(
        "apple el",
        "> Στις 6 Μαρ 2017, στις 10:02, ο/η Lea Roussel <lea@jardin.example> έγραψε:\n> \n{quoted}",
    ),
    Shape("apple en gb", "On 6 Mar 2017, at 10:02, Lea Roussel <lea@jardin.example> wrote:\n\n{old}"),
    Shape(
        "apple en narrow",
        "> On 6 Mar 2017, at 10:02\u202fAM, Lea Roussel <lea@jardin.example> wrote:\n> \n{quoted}",
    ),
    # Thunderbird, SeaMonkey, K-9
    Shape("tb fr", "Le 06/03/2017 à 10:02, Roussel, Léa (Mairie : accueil) a écrit :\n{quoted}"),
    Shape("tb sv", "Den 2017-03-06 kl. 10:02, skrev Lea Roussel:\n{quoted}"),
    Shape("tb da", "Den 06.03.2017 kl. 10.02 skrev Lea Roussel:\n{quoted}"),
    Shape("tb no", "Den 06.03.2017 10:02, skrev Lea Roussel:\n{quoted}"),
    Shape("tb fi", "Lea Roussel kirjoitti 6.3.2017 klo 10.02:\n{quoted}"),
    Shape("tb cs", "Dne 06. 03. 17 v 10:02 Lea Roussel napsal(a):\n{quoted}"),
    Shape("tb hu", "2017. 03. 06. 10:02 keltezéssel, Lea Roussel írta:\n{quoted}"),
    Shape("tb ru", "06.03.2017 10:02, Lea Roussel пишет:\n{quoted}"),
    Shape("tb uk", "06.03.2017 10:02, Lea Roussel пише:\n{quoted}"),
    Shape("tb ja", "On 2017/03/06 10:02, Lea Roussel wrote:\n{quoted}"),
    Shape("tb ko", "2017-03-06 오전 10:02에 Lea Roussel 이(가) 쓴 글:\n{quoted}"),
    Shape("tb zh", "在 2017/3/6 10:02, Lea Roussel 写道:\n{quoted}"),
    Shape("tb tr", "6.03.2017 10:02 tarihinde Lea Roussel yazdı:\n{quoted}"),
    Shape("tb pt br", "Em 06/03/2017 10:02, Lea Roussel escreveu:\n{quoted}"),
    Shape("tb pt pt", "Às 10:02 de 06/03/2017, Lea Roussel escreveu:\n{quoted}"),
    Shape("tb el", "Στις 6/3/2017 10:02 π.μ., ο/η Lea Roussel έγραψε:\n{quoted}"),
    Shape("tb ro", "La 06.03.2017 10:02, Lea Roussel a scris:\n{quoted}"),
    Shape("tb nl", "Op 06-03-17 om 10:02 schreef Lea Roussel:\n{quoted}"),
    Shape("tb ca", "El 06/03/17 a les 10:02, Lea Roussel ha escrit:\n{quoted}"),
    Shape("tb en dots", "On 06.03.17 10:02, Lea Roussel wrote:\n{quoted}"),
    Shape(
        "k9 fr",
        "-------- Message original --------\nDe : Léa Roussel <lea@jardin.example>\nEnvoyé : 6 mars 2017 10:02:33 GMT+01:00\nÀ : projets@ess.example\nObjet : Compte rendu\n\n{old}",
    ),
    Shape(
        "k9 inline fr",
        'Le 6 mars 2017 10:02:33 GMT+01:00, "Léa Roussel" <lea@jardin.example> a écrit :\n{quoted}',
    ),
    Shape("k9 de", 'Am 6. März 2017 10:02:33 MEZ schrieb "Lea Roussel" <lea@jardin.example>:\n{quoted}'),
    # Webmails
    Shape(
        "yahoo en",
        "On Monday, March 6, 2017 at 10:02:33 AM GMT+1, Lea Roussel <lea@jardin.example> wrote:  \n \n {old}",
    ),
    Shape(
        "yahoo fr",
        "    Le lundi 6 mars 2017 à 10:02:33 UTC+1, Léa Roussel <lea@jardin.example> a écrit :  \n \n {old}",
    ),
    Shape(
        "yahoo de",
        "    Am Montag, 6. März 2017 um 10:02:33 MEZ hat Lea Roussel <lea@jardin.example> Folgendes geschrieben:  \n \n {old}",
    ),
    Shape(
        "yahoo es",
        "    El lunes, 6 de marzo de 2017, 10:02:33 CET, Lea Roussel <lea@jardin.example> escribió:  \n \n {old}",
    ),
    Shape(
        "yahoo it",
        "    Il lunedì 6 marzo 2017 alle ore 10:02:33 CET, Lea Roussel <lea@jardin.example> ha scritto:  \n \n {old}",
    ),
    Shape(
        "yahoo pt br",
        "    Em segunda-feira, 6 de março de 2017 10:02:33 BRT, Lea Roussel <lea@jardin.example> escreveu:  \n \n {old}",
    ),
    Shape(
        "yahoo sv",
        "    Den måndag 6 mars 2017 10:02:33 CET skrev Lea Roussel <lea@jardin.example>:  \n \n {old}",
    ),
    Shape("yahoo old", "--- En date de : Lun 6.3.17, Léa Roussel <lea@jardin.example> a écrit :\n\n{old}"),
    Shape("yahoo old en", "--- On Mon, 3/6/17, Lea Roussel <lea@jardin.example> wrote:\n\n{old}"),
    Shape(
        "yahoo jp",
        "----- Original Message -----\nFrom: Lea Roussel <lea@jardin.example>\nTo: projets@ess.example\nDate: 2017/3/6, Mon 10:02\nSubject: CR\n\n{old}",
    ),
    Shape(
        "zimbra fr",
        '----- Mail original -----\nDe: "Léa Roussel" <lea@jardin.example>\nÀ: "Projets" <projets@ess.example>\nEnvoyé: Lundi 6 Mars 2017 10:02:33\nObjet: Compte rendu\n\n{old}',
    ),
    Shape("zimbra fr le", "----- Le 6 Mar 17, à 10:02, Léa Roussel lea@jardin.example a écrit :\n\n{quoted}"),
    Shape(
        "zimbra fr de",
        'De: "Léa Roussel" <lea@jardin.example>\nÀ: "Projets" <projets@ess.example>\nEnvoyé: Lundi 6 Mars 2017 10:02:33\nObjet: Compte rendu\n\n{old}',
    ),
    Shape(
        "zimbra en on", "----- On Mar 6, 2017, at 10:02 AM, Lea Roussel lea@jardin.example wrote:\n\n{quoted}"
    ),
    Shape("roundcube fr", "Le 2017-03-06 10:02, Léa Roussel a écrit :\n\n{quoted}"),
    Shape("roundcube en", "On 2017-03-06 10:02, Lea Roussel wrote:\n{quoted}"),
    Shape("roundcube de", "Am 2017-03-06 10:02, schrieb Lea Roussel:\n{quoted}"),
    Shape("roundcube pl", "W dniu 2017-03-06 10:02, Lea Roussel napisał(a):\n{quoted}"),
    Shape("roundcube nl", "Lea Roussel schreef op 2017-03-06 10:02:\n{quoted}"),
    Shape("roundcube it", "Il 2017-03-06 10:02 Lea Roussel ha scritto:\n{quoted}"),
    Shape("roundcube sv", "Lea Roussel skrev den 2017-03-06 10:02:\n{quoted}"),
    Shape("roundcube fi", "Lea Roussel kirjoitti 2017-03-06 10:02:\n{quoted}"),
    Shape("roundcube hu", "2017-03-06 10:02 időpontban Lea Roussel ezt írta:\n{quoted}"),
    Shape("roundcube ru", "Lea Roussel писал(а) 2017-03-06 10:02:\n{quoted}"),
    Shape("roundcube tr", "Lea Roussel 2017-03-06 10:02 tarihinde yazdı:\n{quoted}"),
    Shape("squirrelmail fr", "Le Lun 6 mars 2017 10:02, Léa Roussel a écrit :\n{quoted}"),
    Shape("squirrelmail en", "On Mon, March 6, 2017 10:02 am, Lea Roussel wrote:\n{quoted}"),
    Shape(
        "orange",
        '> Message du 06/03/17 10:02\n> De : "Léa Roussel" <lea@jardin.example>\n> A : projets@ess.example\n> Copie à : \n> Objet : Compte rendu\n>\n>\n{quoted}',
    ),
    Shape(
        "la poste",
        '------------ Message du 06/03/17 10:02 -------------\nDe : "Léa Roussel" <lea@jardin.example>\nA : "projets@ess.example" <projets@ess.example>\nObjet : Compte rendu\n\n{old}',
    ),
    Shape(
        "sfr",
        '========================================\n\nMessage du : 06/03/2017 10:02\nDe : "Léa Roussel" <lea@jardin.example>\nA : projets@ess.example\nCopie à : \nSujet : Compte rendu\n\n{old}',
    ),
    Shape(
        "proton en",
        "------- Original Message -------\nOn Monday, March 6th, 2017 at 10:02 AM, Lea Roussel <lea@jardin.example> wrote:\n\n\n{quoted}",
    ),
    Shape(
        "proton en bare",
        "On Monday, March 6th, 2017 at 10:02, Lea Roussel <lea@jardin.example> wrote:\n\n{quoted}",
    ),
    Shape(
        "proton fr", "Le lundi 6 mars 2017 à 10:02, Léa Roussel <lea@jardin.example> a écrit :\n\n{quoted}"
    ),
    Shape(
        "proton de", "Lea Roussel <lea@jardin.example> schrieb am Montag, 6. März 2017 um 10:02:\n\n{quoted}"
    ),
    Shape(
        "proton es",
        "El lunes, 6 de marzo de 2017 a las 10:02, Lea Roussel <lea@jardin.example> escribió:\n\n{quoted}",
    ),
    Shape("tuta en", "6 Mar 2017, 10:02 by lea@jardin.example:\n\n{quoted}"),
    Shape("tuta de", "06.03.2017, 10:02 von lea@jardin.example:\n\n{quoted}"),
    Shape("tuta fr", "6 mars 2017, 10:02 par lea@jardin.example :\n\n{quoted}"),
    Shape(
        "mail.ru", "Понедельник, 6 марта 2017, 10:02 +03:00 от Lea Roussel <lea@jardin.example>:\n\n{quoted}"
    ),
    Shape(
        "mailru dashed",
        "--\nLea Roussel\nпонедельник, 06 марта 2017г., 10:02 +03:00 от Lea Roussel lea@jardin.example:\n\n{quoted}",
    ),
    Shape("yandex mail", '06.03.2017, 10:02, "Lea Roussel" <lea@jardin.example>:\n{quoted}'),
    Shape(
        "qq",
        '------------------ 原始邮件 ------------------\n发件人: "Lea Roussel" <lea@jardin.example>;\n发送时间: 2017年3月6日(星期一) 上午10:02\n收件人: "projets"<projets@ess.example>;\n主题: CR\n\n{old}',
    ),
    Shape("163", '在 2017-03-06 10:02:33，"Lea Roussel" <lea@jardin.example> 写道：\n\n{quoted}'),
    Shape("163 at", 'At 2017-03-06 10:02:33, "Lea Roussel" <lea@jardin.example> wrote:\n\n{quoted}'),
    Shape(
        "zoho", "---- On Mon, 06 Mar 2017 10:02:33 +0100 Lea Roussel <lea@jardin.example> wrote ----\n\n{old}"
    ),
    Shape(
        "zoho fr",
        "---- Le lun., 06 mars 2017 10:02:33 +0100 Léa Roussel <lea@jardin.example> a écrit ----\n\n{old}",
    ),
    Shape("fastmail", "On Mon, 6 Mar 2017, at 10:02 AM, Lea Roussel wrote:\n{quoted}"),
    Shape(
        "webde",
        'Gesendet: Montag, 06. März 2017 um 10:02 Uhr\nVon: "Lea Roussel" <lea@jardin.example>\nAn: projets@ess.example\nBetreff: CR\n{old}',
    ),
    Shape(
        "tonline",
        '-----Original-Nachricht-----\nBetreff: CR\nDatum: 2017-03-06T10:02:33+0100\nVon: "Lea Roussel" <lea@jardin.example>\nAn: "projets@ess.example" <projets@ess.example>\n\n{old}',
    ),
    Shape(
        "libero",
        "----Messaggio originale----\nDa: lea@jardin.example\nData: 06/03/2017 10.02\nA: <projets@ess.example>\nOgg: CR\n\n{old}",
    ),
    Shape(
        "seznam",
        "---------- Původní e-mail ----------\nOd: Lea Roussel <lea@jardin.example>\nKomu: projets@ess.example\nDatum: 6. 3. 2017 10:02:33\nPředmět: CR\n\n{quoted}",
    ),
    Shape("wp pl", "Dnia 6 marca 2017 10:02 Lea Roussel <lea@jardin.example> napisał(a):\n\n{quoted}"),
    Shape(
        "onet", "W dniu 2017-03-06 10:02:33 użytkownik Lea Roussel <lea@jardin.example> napisał:\n{quoted}"
    ),
    Shape(
        "interia",
        'Od: "Lea Roussel" <lea@jardin.example>\nDo: projets@ess.example;\nWysłane: 10:02 Poniedziałek 2017-03-06\nTemat: CR\n\n{old}',
    ),
    Shape(
        "centrum",
        '______________________________________________________________\n> Od: "Lea Roussel" <lea@jardin.example>\n> Komu: projets@ess.example\n> Datum: 06.03.2017 10:02\n> Předmět: CR\n>\n{quoted}',
    ),
    Shape(
        "naver",
        '-----Original Message-----\nFrom: "Lea Roussel"&lt;lea@jardin.example&gt;\nTo: "projets"&lt;projets@ess.example&gt;;\nCc:\nSent: 2017-03-06 (월) 10:02:33 (GMT+09:00)\nSubject: CR\n\n{old}',
    ),
    Shape(
        "hanmail",
        "--------- 원본 메일 ---------\n보낸사람 : Lea Roussel <lea@jardin.example>\n받는사람 : <projets@ess.example>\n날짜 : 17.03.06 10:02 GMT +0900\n제목 : CR\n\n{old}",
    ),
    Shape(
        "bol",
        'De: "Lea Roussel" <lea@jardin.example>\nEnviada: 2017/03/06 10:02:33\nPara: projets@ess.example\nAssunto: CR\n \n{old}',
    ),
    Shape("terra", "Em Seg 06/03/17 10:02, Lea Roussel lea@jardin.example escreveu:\n{quoted}"),
    Shape("sapo", "Citando Lea Roussel <lea@jardin.example>:\n\n{quoted}"),
    Shape("ionos", "Lea Roussel <lea@jardin.example> hat am 06.03.2017 10:02 geschrieben:\n\n\n{quoted}"),
    Shape("ionos fr", "Le 06/03/2017 10:02, Léa Roussel <lea@jardin.example> a écrit :\n\n\n{quoted}"),
    Shape("ox en", "> On 03/06/2017 10:02 AM Lea Roussel <lea@jardin.example> wrote:\n> \n>  \n{quoted}"),
    Shape(
        "ox es",
        "> El 6 de marzo de 2017 a las 10:02 Lea Roussel <lea@jardin.example> escribió:\n> \n{quoted}",
    ),
    Shape("ox it", "> Il 06/03/2017 10:02 Lea Roussel <lea@jardin.example> ha scritto:\n> \n{quoted}"),
    Shape("ox nl", "> Op 6 maart 2017 om 10:02 schreef Lea Roussel <lea@jardin.example>:\n> \n{quoted}"),
    Shape(
        "afterlogic",
        "-----Original Message-----\nFrom: lea@jardin.example\nTo: projets@ess.example\nSent: March 6, 2017 10:02 AM\nSubject: CR\n\n{old}",
    ),
    Shape("mailspring", "On Mar 6 2017, at 10:02 am, Lea Roussel <lea@jardin.example> wrote:\n{quoted}"),
    Shape(
        "mailspring link",
        "On Mar 6 2017, at 10:02 am, Lea Roussel (mailto:lea@jardin.example) <lea@jardin.example (mailto:lea@jardin.example)> wrote:\n{quoted}",
    ),
    Shape("nylas", "On Mar 6 2017, at 10:02 am, Lea Roussel <lea@jardin.example> wrote: \n\n{old}"),
    Shape("spark", "On Mar 6, 2017, 10:02 AM +0100, Lea Roussel <lea@jardin.example>, wrote:\n{quoted}"),
    Shape("spark fr", "Le 6 mars 2017 à 10:02 +0100, Léa Roussel <lea@jardin.example>, a écrit :\n{quoted}"),
    Shape("spark de", "Am 6. März 2017, 10:02 +0100 schrieb Lea Roussel <lea@jardin.example>:\n{quoted}"),
    Shape(
        "spark it", "In data 6 mar 2017, 10:02 +0100, Lea Roussel <lea@jardin.example>, ha scritto:\n{quoted}"
    ),
    Shape("airmail", "On 6 March 2017 at 10:02:33, Lea Roussel (lea@jardin.example) wrote:\n\n{old}"),
    Shape("airmail fr", "Le 6 mars 2017 à 10:02:33, Léa Roussel (lea@jardin.example) a écrit :\n\n{old}"),
    Shape("airmail nl", "Op 6 maart 2017 om 10:02:33, Lea Roussel (lea@jardin.example) schreef:\n\n{old}"),
    Shape(
        "superhuman",
        "On Mon, Mar 06, 2017 at 10:02 AM, Lea Roussel < lea@jardin.example > wrote:\n\n{quoted}",
    ),
    Shape("front", "On March 6, 2017 at 10:02 AM GMT+1 lea@jardin.example wrote:\n\n{old}"),
    Shape("missive", "On March 6, 2017 at 10:02:33, Lea Roussel (lea@jardin.example) wrote:\n\n{old}"),
    Shape("hey", "On March 6, 2017, Lea Roussel <lea@jardin.example> wrote:\n\n{quoted}"),
    Shape(
        "newton",
        "On Mon, Mar 6, 2017 at 10:02am, Lea Roussel <lea@jardin.example [lea@jardin.example]> wrote:\n\n{old}",
    ),
    Shape("evolution fr", "Le lundi 06 mars 2017 à 10:02 +0100, Léa Roussel a écrit :\n{quoted}"),
    Shape("evolution en", "On Mon, 2017-03-06 at 10:02 +0100, Lea Roussel wrote:\n{quoted}"),
    Shape("evolution de", "Am Montag, dem 06.03.2017 um 10:02 +0100 schrieb Lea Roussel:\n{quoted}"),
    Shape("geary", "On Mon, Mar 6, 2017 at 10:02, Lea Roussel <lea@jardin.example> \nwrote:\n{quoted}"),
    Shape("claws", "On Mon, 6 Mar 2017 10:02:33 +0100\nLea Roussel <lea@jardin.example> wrote:\n\n{quoted}"),
    Shape(
        "claws fr",
        "Le Mon, 6 Mar 2017 10:02:33 +0100,\nLéa Roussel <lea@jardin.example> a écrit :\n\n{quoted}",
    ),
    Shape("kmail en", "On Monday, March 6, 2017 10:02:33 AM CET Lea Roussel wrote:\n{quoted}"),
    Shape("kmail fr", "Le lundi 6 mars 2017, 10:02:33 CET Léa Roussel a écrit :\n{quoted}"),
    Shape("kmail de", "Am Montag, 6. März 2017, 10:02:33 CET schrieb Lea Roussel:\n{quoted}"),
    Shape("mutt fr", "Le Mon, Mar 06, 2017 at 10:02:33AM +0100, Léa Roussel écrivait :\n{quoted}"),
    Shape("mutt de", "Am Mon, Mar 06, 2017 at 10:02:33AM +0100 schrieb Lea Roussel:\n{quoted}"),
    Shape("mutt id", "On 2017-03-06T10:02:33+0100, Lea Roussel wrote:\n{quoted}"),
    Shape("alpine", "On Mon, 6 Mar 2017, Lea Roussel wrote:\n\n{quoted}"),
    Shape("gnus", "Lea Roussel <lea@jardin.example> writes:\n\n{quoted}"),
    Shape("gnus sc", '>>>>> "Lea" == Lea Roussel <lea@jardin.example> writes:\n\n{quoted}'),
    Shape("mu4e", "Lea Roussel <lea@jardin.example> [2017-03-06 10:02 +0100]:\n\n{quoted}"),
    Shape("notmuch", "On Mon, 06 Mar 2017 at 10:02 +01, Lea Roussel <lea@jardin.example> wrote:\n{quoted}"),
    Shape("aerc", "On Mon Mar 6, 2017 at 10:02 AM CET, Lea Roussel wrote:\n{quoted}"),
    Shape(
        "sylpheed", 'On Mon, 6 Mar 2017 10:02:33 +0100\n"Lea Roussel" <lea@jardin.example> wrote:\n\n{quoted}'
    ),
    Shape("the bat", "Monday, March 6, 2017, 10:02:33 AM, you wrote:\n\n{quoted}"),
    Shape("groupwise", ">>> Lea Roussel <lea@jardin.example> 06/03/2017 10:02 >>>\n{old}"),
    Shape("groupwise en", '>>> "Lea Roussel" <lea@jardin.example> 3/6/2017 10:02 AM >>>\n{old}'),
    Shape(
        "groupwise quoted",
        ">>> On 3/6/2017 at 10:02 AM, in message <58BD@mx.example>, Lea Roussel\n<lea@jardin.example> wrote:\n{quoted}",
    ),
    Shape(
        "notes fr",
        "De :    Léa Roussel/MAIRIE/FR\nA :     Projets/MAIRIE/FR@MAIRIE\nDate :  06/03/2017 10:02\nObjet : Compte rendu\n\n\n\n{old}",
    ),
    Shape(
        "notes en",
        "From:   Lea Roussel/MAIRIE\nTo:     Projets/MAIRIE@MAIRIE\nDate:   06/03/2017 10:02\nSubject:        Minutes\n\n\n\n{old}",
    ),
    Shape(
        "samsung en",
        "-------- Original message --------\nFrom: Lea Roussel <lea@jardin.example> \nDate: 06/03/2017  10:02  (GMT+01:00) \nTo: projets@ess.example \nSubject: CR \n\n{old}",
    ),
    Shape(
        "samsung fr",
        "-------- Message d'origine --------\nDe : Léa Roussel <lea@jardin.example> \nDate : 06/03/2017  10:02  (GMT+01:00) \nÀ : projets@ess.example \nObjet : CR \n\n{old}",
    ),
    Shape(
        "samsung es",
        "-------- Mensaje original --------\nDe: Lea Roussel <lea@jardin.example> \nFecha: 6/3/17  10:02  (GMT+01:00) \nPara: projets@ess.example \nAsunto: CR \n\n{old}",
    ),
    Shape(
        "samsung da",
        "-------- Oprindelig besked --------\nFra: Lea Roussel <lea@jardin.example> \nDato: 06.03.2017  10.02  (GMT+01:00) \nTil: projets@ess.example \nEmne: CR \n\n{old}",
    ),
    Shape(
        "samsung pl",
        "-------- Oryginalna wiadomość --------\nOd: Lea Roussel <lea@jardin.example> \nData: 06.03.2017  10:02  (GMT+01:00) \nDo: projets@ess.example \nTemat: CR \n\n{old}",
    ),
    Shape(
        "samsung cs",
        "-------- Původní zpráva --------\nOd: Lea Roussel <lea@jardin.example> \nDatum: 06.03.17  10:02  (GMT+01:00) \nKomu: projets@ess.example \nPředmět: CR \n\n{old}",
    ),
    Shape(
        "samsung nl",
        "-------- Oorspronkelijk bericht --------\nVan: Lea Roussel <lea@jardin.example> \nDatum: 06-03-17 10:02 (GMT+01:00) \nAan: projets@ess.example \nOnderwerp: CR \n\n{old}",
    ),
    Shape(
        "huawei fr",
        "-------- Message d'origine --------\nObjet : CR\nDe : Léa Roussel \nÀ : projets@ess.example\nCc : \n\n{old}",
    ),
    Shape(
        "huawei en",
        "-------- Original Message --------\nSubject: CR\nFrom: Lea Roussel \nTo: projets@ess.example\nCC: \n\n{old}",
    ),
    Shape("xiaomi", "Lea Roussel <lea@jardin.example> 于 2017年3月6日周一 上午10:02写道：\n\n{quoted}"),
    Shape(
        "blackberry",
        "From: Lea Roussel\nSent: Monday, March 6, 2017 10:02 AM\nTo: projets@ess.example\nSubject: CR\n\n{old}",
    ),
    Shape(
        "windows phone",
        "________________________________\nDe : Léa Roussel\nEnvoyé : \u200e06/\u200e03/\u200e2017 10:02\nÀ : projets@ess.example\nObjet : CR\n\n{old}",
    ),
    Shape("bluemail", "On Mar 6, 2017, at 10:02 AM, Lea Roussel <lea@jardin.example> wrote:\n{quoted}"),
    Shape("bluemail fr", "Le 6 mars 2017, à 10:02, Léa Roussel <lea@jardin.example> a écrit:\n{quoted}"),
    Shape("fairemail", "\n6 mars 2017 10:02:33 Léa Roussel <lea@jardin.example>:\n\n{quoted}"),
    Shape(
        "fairemail wrote", "On 6 March 2017 10:02:33 CET, Lea Roussel <lea@jardin.example> wrote:\n{quoted}"
    ),
    # Outlook
    Shape(
        "outlook web fr",
        "________________________________\nDe : Léa Roussel <lea@jardin.example>\nEnvoyé : lundi 6 mars 2017 10:02\nÀ : projets@ess.example <projets@ess.example>\nObjet : Compte rendu\n \n{old}",
    ),
    Shape(
        "outlook web en",
        "________________________________________\nFrom: Lea Roussel [lea@jardin.example]\nSent: Monday, March 06, 2017 10:02 AM\nTo: projets@ess.example\nSubject: CR\n\n{old}",
    ),
    Shape(
        "outlook star",
        "*From:* Lea Roussel <lea@jardin.example>\n*Sent:* Monday, March 6, 2017 10:02 AM\n*To:* projets@ess.example\n*Subject:* CR\n\n{old}",
    ),
    Shape(
        "outlook star fr",
        "*De :* Léa Roussel [mailto:lea@jardin.example]\n*Envoyé :* lundi 6 mars 2017 10:02\n*À :* projets@ess.example\n*Cc :* Zoé Petit ; Jean\n*Objet :* Compte rendu\n\n{old}",
    ),
    Shape(
        "outlook star de",
        "*Von:* Lea Roussel <lea@jardin.example>\n*Gesendet:* Montag, 6. März 2017 10:02\n*An:* projets@ess.example\n*Betreff:* Protokoll\n*Wichtigkeit:* Hoch\n\n{old}",
    ),
    Shape(
        "outlook inner star",
        "**From:** Lea Roussel <lea@jardin.example>\n**Sent:** Monday, March 6, 2017 10:02 AM\n**To:** projets@ess.example\n**Subject:** CR\n\n{old}",
    ),
    Shape(
        "outlook blank lines",
        "From: Lea Roussel <lea@jardin.example>\n\nSent: Monday, March 6, 2017 10:02 AM\n\nTo: projets@ess.example\n\nSubject: CR\n\n\n{old}",
    ),
    Shape(
        "outlook bullets",
        "  * From: Lea Roussel <lea@jardin.example>\n  * Sent: Monday, March 6, 2017 10:02 AM\n  * To: projets@ess.example\n  * Subject: CR\n\n{old}",
    ),
    Shape(
        "outlook mac fr",
        "De : Léa Roussel <lea@jardin.example>\nDate : lundi, 6 mars 2017 à 10:02\nÀ : projets@ess.example <projets@ess.example>\nObjet : Compte rendu\n\n{old}",
    ),
    Shape(
        "outlook mac en",
        "From: Lea Roussel <lea@jardin.example>\nDate: Monday, March 6, 2017 at 10:02 AM\nTo: projets@ess.example <projets@ess.example>\nSubject: CR\n\n{old}",
    ),
    Shape(
        "outlook mac cc lines",
        'From: Lea Roussel <lea@jardin.example>\nDate: Monday, March 6, 2017 at 10:02 AM\nTo: projets@ess.example <projets@ess.example>, Zoe Petit\n<zoe@jardin.example>, Jean Martin <jean@jardin.example>\nCc: Marie <marie@quartier.example>,\n"Paul, B" <paul@quartier.example>\nSubject: CR\n\n{old}',
    ),
    Shape(
        "outlook ios fr",
        "Envoyé à partir de Outlook pour iOS\n________________________________\nDe : Léa Roussel <lea@jardin.example>\nEnvoyé : Monday, March 6, 2017 10:02:33 AM\nÀ : projets@ess.example <projets@ess.example>\nObjet : CR\n \n{old}",
    ),
    Shape(
        "outlook android",
        "Get Outlook for Android<https://aka.example/ghei36>\n\n________________________________\nFrom: Lea Roussel <lea@jardin.example>\nSent: Monday, March 6, 2017 10:02:33 AM\nTo: projets@ess.example <projets@ess.example>\nSubject: CR\n\n{old}",
    ),
    Shape(
        "outlook ios old",
        "_____________________________\nFrom: Lea Roussel <lea@jardin.example>\nSent: Monday, March 6, 2017 10:02 AM\nSubject: CR\nTo: <projets@ess.example>\n\n\n{old}",
    ),
    Shape(
        "outlook express fr",
        '----- Original Message ----- \nFrom: "Léa Roussel" <lea@jardin.example>\nTo: <projets@ess.example>\nSent: Monday, March 06, 2017 10:02 AM\nSubject: CR\n\n\n{quoted}',
    ),
    Shape(
        "outlook es",
        "________________________________\nDe: Lea Roussel <lea@jardin.example>\nEnviado: lunes, 6 de marzo de 2017 10:02\nPara: projets@ess.example\nCC: Zoe\nAsunto: CR\n\n{old}",
    ),
    Shape(
        "outlook it",
        "________________________________\nDa: Lea Roussel <lea@jardin.example>\nInviato: lunedì 6 marzo 2017 10:02\nA: projets@ess.example\nOggetto: CR\n\n{old}",
    ),
    Shape(
        "outlook pt pt",
        "De: Lea Roussel <lea@jardin.example>\nEnviado: 6 de março de 2017 10:02\nPara: projets@ess.example\nAssunto: CR\n\n{old}",
    ),
    Shape(
        "outlook no",
        "Fra: Lea Roussel <lea@jardin.example>\nSendt: mandag 6. mars 2017 10:02\nTil: projets@ess.example\nKopi: Zoe\nEmne: CR\n\n{old}",
    ),
    Shape(
        "outlook cs",
        "Od: Lea Roussel <lea@jardin.example>\nOdesláno: pondělí 6. března 2017 10:02\nKomu: projets@ess.example\nPředmět: CR\n\n{old}",
    ),
    Shape(
        "outlook cs sent",
        "From: Lea Roussel <lea@jardin.example>\nSent: pondělí 6. března 2017 10:02\nTo: projets@ess.example\nSubject: CR\n\n{old}",
    ),
    Shape(
        "outlook sk",
        "Od: Lea Roussel <lea@jardin.example>\nOdoslané: pondelok 6. marca 2017 10:02\nKomu: projets@ess.example\nPredmet: CR\n\n{old}",
    ),
    Shape(
        "outlook hu",
        "Feladó: Lea Roussel <lea@jardin.example>\nElküldve: 2017. március 6., hétfő 10:02\nCímzett: projets@ess.example\nTárgy: CR\n\n{old}",
    ),
    Shape(
        "outlook ro",
        "De la: Lea Roussel <lea@jardin.example>\nTrimis: luni, 6 martie 2017 10:02\nCătre: projets@ess.example\nSubiect: CR\n\n{old}",
    ),
    Shape(
        "outlook tr",
        "Gönderen: Lea Roussel <lea@jardin.example>\nGönderildi: 6 Mart 2017 Pazartesi 10:02\nKime: projets@ess.example\nKonu: CR\n\n{old}",
    ),
    Shape(
        "outlook el",
        "Από: Lea Roussel <lea@jardin.example>\nΣτάλθηκε: Δευτέρα, 6 Μαρτίου 2017 10:02 πμ\nΠρος: projets@ess.example\nΘέμα: CR\n\n{old}",
    ),
    Shape(
        "outlook uk",
        "Від: Lea Roussel <lea@jardin.example>\nНадіслано: 6 березня 2017 р. 10:02\nКому: projets@ess.example\nТема: CR\n\n{old}",
    ),
    Shape(
        "outlook bg",
        "От: Lea Roussel <lea@jardin.example>\nИзпратено: понеделник, 6 март 2017 г. 10:02\nДо: projets@ess.example\nТема: CR\n\n{old}",
    ),
    Shape(
        "outlook hr",
        "Šalje: Lea Roussel <lea@jardin.example>\nPoslano: 6. ožujka 2017. 10:02\nPrima: projets@ess.example\nPredmet: CR\n\n{old}",
    ),
    Shape(
        "outlook sl",
        "Od: Lea Roussel <lea@jardin.example>\nPoslano: ponedeljek, 06. marec 2017 10:02\nZa: projets@ess.example\nZadeva: CR\n\n{old}",
    ),
    Shape(
        "outlook he",
        "מאת: Lea Roussel <lea@jardin.example>\nנשלח: יום שני 06 מרץ 2017 10:02\nאל: projets@ess.example\nנושא: CR\n\n{old}",
    ),
    Shape(
        "outlook ar",
        "من: Lea Roussel <lea@jardin.example>\nتم الإرسال: 06 مارس, 2017 10:02 ص\nإلى: projets@ess.example\nالموضوع: CR\n\n{old}",
    ),
    Shape(
        "outlook ja",
        "差出人: Lea Roussel <lea@jardin.example>\n送信日時: 2017年3月6日 10:02\n宛先: projets@ess.example\n件名: CR\n\n{old}",
    ),
    Shape(
        "outlook ko",
        "보낸 사람: Lea Roussel <lea@jardin.example>\n보낸 날짜: 2017년 3월 6일 월요일 오전 10:02\n받는 사람: projets@ess.example\n제목: CR\n\n{old}",
    ),
    Shape(
        "outlook zh tw",
        "寄件者: Lea Roussel <lea@jardin.example>\n寄件日期: 2017年3月6日 上午 10:02\n收件者: projets@ess.example\n主旨: CR\n\n{old}",
    ),
    Shape(
        "outlook vi",
        "Từ: Lea Roussel <lea@jardin.example>\nĐã gửi: 06 Tháng Ba 2017 10:02\nTới: projets@ess.example\nChủ đề: CR\n\n{old}",
    ),
    Shape(
        "outlook id",
        "Dari: Lea Roussel <lea@jardin.example>\nDikirim: Senin, 06 Maret 2017 10:02\nKepada: projets@ess.example\nSubjek: CR\n\n{old}",
    ),
    Shape(
        "outlook th",
        "จาก: Lea Roussel <lea@jardin.example>\nส่ง: 6 มีนาคม 2560 10:02\nถึง: projets@ess.example\nเรื่อง: CR\n\n{old}",
    ),
    Shape(
        "outlook lt",
        "Nuo: Lea Roussel <lea@jardin.example>\nIšsiųsta: 2017 m. kovo 6 d. 10:02\nKam: projets@ess.example\nTema: CR\n\n{old}",
    ),
    Shape(
        "outlook lv",
        "No: Lea Roussel <lea@jardin.example>\nNosūtīts: pirmdiena, 2017. gada 6. marts 10:02\nKam: projets@ess.example\nTēma: CR\n\n{old}",
    ),
    Shape(
        "outlook et",
        "Saatja: Lea Roussel <lea@jardin.example>\nSaadetud: esmaspäev, 6. märts 2017 10:02\nAdressaat: projets@ess.example\nTeema: CR\n\n{old}",
    ),
    Shape(
        "outlook ca",
        "De: Lea Roussel <lea@jardin.example>\nEnviat el: dilluns, 6 de març de 2017 10:02\nPer a: projets@ess.example\nTema: CR\n\n{old}",
    ),
    # Desks, forums, lists
    Shape("zendesk", "##- Please type your reply above this line -##\n\n{old}"),
    Shape("zendesk fr", "##- Veuillez saisir votre réponse au-dessus de cette ligne -##\n\n{old}"),
    Shape("zendesk de", "##- Bitte geben Sie Ihre Antwort oberhalb dieser Zeile ein -##\n\n{old}"),
    Shape("zendesk es", "##- Escriba su respuesta por encima de esta línea -##\n\n{old}"),
    Shape("zendesk it", "##- Digitare la risposta al di sopra di questa riga -##\n\n{old}"),
    Shape("zendesk pt", "##- Digite sua resposta acima desta linha -##\n\n{old}"),
    Shape("zendesk nl", "##- Typ uw antwoord boven deze regel -##\n\n{old}"),
    Shape("basecamp", "-- Please reply above this line --\n\n{old}"),
    Shape("jira", "—-—-—-—\nReply above this line.\n\n{old}"),
    Shape("youtrack", "--- Please reply ABOVE this line ---\n\n{old}"),
    Shape("teamwork", "##- Reply above this line to add a comment -##\n\n{old}"),
    Shape("redmine", "--- Reply above this line ---\n\n{old}"),
    Shape("helpscout", "## Please do not write below this line ##\n\n{old}"),
    Shape("freshdesk", "On Mon, 6 Mar at 10:02 AM , Lea Roussel <lea@jardin.example> wrote:\n{old}"),
    Shape("github", "On Mon, Mar 6, 2017 at 10:02 AM, Lea Roussel ***@***.***>\nwrote:\n\n{quoted}"),
    Shape("github two", "On Mon, Mar 6, 2017, 10:02 Lea Roussel ***@***.***> wrote:\n\n{quoted}"),
    Shape(
        "gitlab", "On Mon, 6 Mar 2017 at 10:02, Lea Roussel (@lea) <gitlab@forge.example> wrote:\n\n{quoted}"
    ),
    Shape(
        "discourse",
        "On Mon, 6 Mar 2017 at 10:02, Lea Roussel via Forum ESS <forum@ess.example> wrote:\n\n{quoted}",
    ),
    Shape("google groups", "On Monday, March 6, 2017 at 10:02:33 AM UTC+1 Lea Roussel wrote:\n\n{quoted}"),
    Shape("google groups fr", "Le lundi 6 mars 2017 à 10:02:33 UTC+1, Léa Roussel a écrit :\n\n{quoted}"),
    Shape(
        "apple calendar name",
        "On Mar 6, 2017, at 10:02, Lea Roussel | Jardin & Co. <lea@jardin.example> wrote:\n\n{old}",
    ),
)
