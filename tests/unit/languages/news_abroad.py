"""
Short invented news in many languages: the towns, people and papers do not exist.
"""

NEWS = {
    "cs": (
        "Starosta města Merrov v pondělí odmítl, že by přehrada prosakovala. "
        "„Prohlédli jsme ji v březnu a je v pořádku,“ řekl novinářům. "
        "Mluvčí rady dodala, že voda nebyla odpojena, ale obyvatelé údolí tomu nevěří."
    ),
    "da": (
        "Borgmesteren i Merrov afviste mandag, at dæmningen er utæt. "
        "»Vi undersøgte den i marts, og den er i orden,« sagde han til pressen. "
        "Rådets talskvinde tilføjede, at der ikke var lukket for vandet, men beboerne i dalen "
        "tror ikke på det."
    ),
    "de": (
        "Der Bürgermeister von Merrow wies am Montag zurück, dass der Damm undicht sei. "
        "„Wir haben ihn im März geprüft, und er ist in Ordnung“, sagte er vor Journalisten. "
        "Die Sprecherin des Rates fügte hinzu, das Wasser sei nicht abgestellt worden, doch die "
        "Leute im Tal glauben das nicht."
    ),
    "es": (
        "El alcalde de Merrow negó el lunes que la presa tenga fugas. "
        "«La revisamos en marzo y está en buen estado», dijo a los periodistas. "
        "La portavoz del consejo añadió que no se había cortado el agua, pero los vecinos del "
        "valle no le creen."
    ),
    "fi": (
        "Merrovin kaupunginjohtaja kiisti maanantaina, että pato vuotaisi. "
        "”Tarkastimme sen maaliskuussa ja se on kunnossa”, hän sanoi toimittajille. "
        "Valtuuston tiedottaja lisäsi, ettei vettä ole katkaistu, mutta laakson asukkaat eivät "
        "usko häntä."
    ),
    "fr": (
        "Le maire de Merrow a démenti lundi que le barrage fuie. "
        "« Nous l'avons inspecté en mars et il est en bon état », a-t-il dit aux journalistes. "
        "La porte-parole du conseil a ajouté que l'eau n'avait pas été coupée, mais les habitants "
        "de la vallée n'y croient pas."
    ),
    "hr": (
        "Gradonačelnik Merrova u ponedjeljak je zanijekao da brana propušta vodu. "
        "„Pregledali smo je u ožujku i u redu je”, rekao je novinarima. "
        "Glasnogovornica vijeća dodala je da voda nije isključena, ali stanovnici doline u to ne "
        "vjeruju."
    ),
    "hu": (
        "Merrov polgármestere hétfőn cáfolta, hogy a gát szivárogna. "
        "„Márciusban megvizsgáltuk, és rendben van” – mondta az újságíróknak. "
        "A tanács szóvivője hozzátette, hogy a vizet nem zárták el, de a völgy lakói ezt nem "
        "hiszik el."
    ),
    "id": (
        "Wali kota Merrow pada hari Senin membantah bahwa bendungan itu bocor. "
        '"Kami sudah memeriksanya pada bulan Maret dan kondisinya baik," katanya kepada wartawan. '
        "Juru bicara dewan menambahkan bahwa air tidak diputus, tetapi warga lembah tidak percaya."
    ),
    "it": (
        "Il sindaco di Merrow ha smentito lunedì che la diga perda acqua. "
        "«L'abbiamo controllata a marzo ed è in buono stato», ha detto ai giornalisti. "
        "La portavoce del consiglio ha aggiunto che l'acqua non è stata tolta, ma gli abitanti "
        "della valle non ci credono."
    ),
    "nl": (
        "De burgemeester van Merrow ontkende maandag dat de dam lekt. "
        "'We hebben hem in maart gekeurd en hij is in orde', zei hij tegen journalisten. "
        "De woordvoerster van de raad voegde eraan toe dat het water niet was afgesloten, maar de "
        "bewoners van het dal geloven dat niet."
    ),
    "no": (
        "Ordføreren i Merrov avviste mandag at demningen lekker. "
        "«Vi undersøkte den i mars, og den er i orden», sa han til journalistene. "
        "Rådets talskvinne la til at vannet ikke var stengt av, men folk i dalen tror ikke på det."
    ),
    "pl": (
        "Burmistrz Merrowa zaprzeczył w poniedziałek, że zapora przecieka. "
        "„Sprawdziliśmy ją w marcu i jest w dobrym stanie” – powiedział dziennikarzom. "
        "Rzeczniczka rady dodała, że wody nie odcięto, ale mieszkańcy doliny w to nie wierzą."
    ),
    "pt": (
        "O presidente da câmara de Merrow negou na segunda-feira que a barragem tenha fugas. "
        "«Inspecionámo-la em março e está em bom estado», disse aos jornalistas. "
        "A porta-voz do conselho acrescentou que a água não foi cortada, mas os moradores do vale "
        "não acreditam."
    ),
    "ro": (
        "Primarul din Merrov a negat luni că barajul ar avea scurgeri. "
        "„L-am verificat în martie și este în stare bună”, le-a spus el jurnaliștilor. "
        "Purtătoarea de cuvânt a consiliului a adăugat că apa nu a fost oprită, dar locuitorii "
        "văii nu cred acest lucru."
    ),
    "sv": (
        "Borgmästaren i Merrov förnekade på måndagen att dammen läcker. "
        "”Vi undersökte den i mars och den är i gott skick”, sade han till journalister. "
        "Rådets talesperson tillade att vattnet inte hade stängts av, men invånarna i dalen tror "
        "inte på det."
    ),
    "sw": (
        "Meya wa mji wa Merro alikanusha siku ya Jumatatu kwamba bwawa linavuja. "
        '"Tulilikagua mwezi Machi na liko katika hali nzuri," aliwaambia waandishi wa habari. '
        "Msemaji wa baraza aliongeza kwamba maji hayakukatwa, lakini wakazi wa bonde hawaamini."
    ),
    "tl": (
        "Itinanggi ng alkalde ng Merro noong Lunes na may tagas ang dam. "
        '"Sinuri namin ito noong Marso at maayos ang kalagayan nito," sabi niya sa mga mamamahayag. '
        "Idinagdag ng tagapagsalita ng konseho na hindi pinutol ang tubig, ngunit hindi naniniwala "
        "ang mga taga-lambak."
    ),
    "tr": (
        "Merrov belediye başkanı pazartesi günü barajın su sızdırdığını yalanladı. "
        'Gazetecilere "Mart ayında inceledik, durumu iyi" dedi. '
        "Meclis sözcüsü suyun kesilmediğini ekledi, ancak vadide oturanlar buna inanmıyor."
    ),
    "vi": (
        "Thị trưởng Merrow hôm thứ Hai phủ nhận việc con đập bị rò rỉ. "
        '"Chúng tôi đã kiểm tra nó vào tháng Ba và nó vẫn tốt", ông nói với các nhà báo. '
        "Người phát ngôn của hội đồng nói thêm rằng nước không bị cắt, nhưng người dân trong thung "
        "lũng không tin."
    ),
}
"""The same story in the Latin letters of twenty languages, by ISO 639-1 code."""

ELSEWHERE = {
    "ar": (
        "نفى رئيس بلدية ميرو يوم الاثنين أن السد يسرب المياه. "
        "وقال للصحفيين إنهم فحصوه في مارس وإنه في حالة جيدة. "
        "وأضافت المتحدثة باسم المجلس أن المياه لم تقطع، لكن سكان الوادي لا يصدقون ذلك."
    ),
    "el": (
        "Ο δήμαρχος του Μέροου διέψευσε τη Δευτέρα ότι το φράγμα έχει διαρροή. "
        "«Το ελέγξαμε τον Μάρτιο και είναι σε καλή κατάσταση», είπε στους δημοσιογράφους. "
        "Οι κάτοικοι της κοιλάδας δεν τον πιστεύουν."
    ),
    "fa": (
        "شهردار مرو روز دوشنبه نشت سد را تکذیب کرد. "
        "او به خبرنگاران گفت که ما آن را در ماه مارس بررسی کردیم و وضعیت آن خوب است. "
        "سخنگوی شورا افزود که آب قطع نشده است، اما ساکنان دره این را باور نمی‌کنند."
    ),
    "ru": (
        "Мэр Меррова в понедельник опроверг, что плотина протекает. "
        "«Мы осмотрели её в марте, она в порядке», — сказал он журналистам. "
        "Представительница совета добавила, что воду не отключали, но жители долины этому не верят."
    ),
    "uk": (
        "Мер Меррова у понеділок заперечив, що гребля протікає. "
        "«Ми оглянули її в березні, вона в порядку», — сказав він журналістам. "
        "Речниця ради додала, що воду не вимикали, але мешканці долини цьому не вірять."
    ),
    "zh": (
        "梅罗市市长星期一否认大坝漏水。他对记者说：“我们三月份检查过，情况良好。”"
        "市议会发言人补充说，供水没有中断，但山谷里的居民不相信。"
    ),
}
"""The same story in other letters."""
