"""The language of a dump."""

import pytest

from mkdocs_newsdump.text.language import detect_language

SENTENCES = {
    "ru": "Стороны подписали соглашение о том, что работы на границе будут продолжены в этом году.",
    "uk": "Сторони підписали угоду про те, що роботи на кордоні будуть продовжені цього року.",
    "kk": "Екі елдің басшылары осы жылы шекарадағы жұмысты жалғастыру туралы келісімге қол қойды.",
    "ky": "Эки өлкөнүн башчылары быйыл чек арадагы ишти улантуу боюнча келишимге кол коюшту.",
    "uz": "Ikki davlat rahbarlari bu yil chegaradagi ishlarni davom ettirish haqida bitim imzoladi.",
    "en": "The two sides have signed an agreement which says that the work at the border will go on.",
    "de": "Die beiden Seiten haben ein Abkommen unterzeichnet, nach dem die Arbeit an der Grenze weitergeht.",
    "fr": "Les deux parties ont signé un accord selon lequel les travaux à la frontière vont se poursuivre.",
    "es": "Las dos partes han firmado un acuerdo según el cual los trabajos en la frontera van a continuar.",
    "it": "Le due parti hanno firmato un accordo che prevede che i lavori alla frontiera continuino.",
    "pt": "As duas partes assinaram um acordo segundo o qual os trabalhos na fronteira não vão parar.",
    "tr": "İki taraf, sınırdaki çalışmaların bu yıl da devam etmesi için bir anlaşma imzaladı.",
    "pl": "Obie strony podpisały umowę, według której prace na granicy będą trwały także w tym roku.",
    "nl": "De twee partijen hebben een akkoord getekend waarin staat dat het werk aan de grens doorgaat.",
    "sv": "De båda parterna har skrivit under ett avtal som säger att arbetet vid gränsen ska fortsätta.",
    "no": "De to partene har skrevet under på en avtale som sier at arbeidet ved grensen ikke skal stanse.",
    "da": "De to parter har skrevet under på en aftale, som siger, at arbejdet ved grænsen ikke går i stå.",
    "cs": "Obě strany podepsaly dohodu, podle které se bude na hranici pracovat také v příštím roce.",
    "fi": "Osapuolet ovat allekirjoittaneet sopimuksen, jonka mukaan työ rajalla jatkuu myös tänä vuonna.",
    "hu": "A két fél megállapodást írt alá, amely szerint a határon végzett munka az idén is folytatódik.",
    "ro": "Cele două părți au semnat un acord prin care lucrările de la graniță vor continua și în acest an.",
    "el": "Οι δύο πλευρές υπέγραψαν συμφωνία για να συνεχιστούν οι εργασίες στα σύνορα και το έτος αυτό.",
    "lt": "Abi pusės pasirašė susitarimą, pagal kurį darbai prie sienos bus tęsiami ir šiais metais.",
    "vi": "Hai bên đã ký một thỏa thuận theo đó công việc ở biên giới sẽ được tiếp tục trong năm nay.",
    "id": "Kedua pihak telah menandatangani perjanjian bahwa pekerjaan di perbatasan akan dilanjutkan.",
    "sw": "Pande hizo mbili zimetia saini makubaliano kwamba kazi katika mpaka itaendelea kwa mwaka huu.",
    "he": "שני הצדדים חתמו על הסכם כי העבודה על הגבול תימשך גם בשנה הזו לאחר הפסקה.",
    "bg": "Двете страни подписаха споразумение, според което работата на границата ще продължи.",
    "mk": "Двете страни потпишаа договор според кој работата на границата ќе продолжи и оваа година.",
    "sr": "Dve strane su potpisale sporazum po kojem će radovi na granici biti nastavljeni posle praznika.",
    "hr": "Dvije strane potpisale su sporazum prema kojem će se radovi na granici nastaviti tijekom godine.",
    "sk": "Obe strany podpísali dohodu, podľa ktorej budú práce na hranici pokračovať aj v tomto roku.",
    "sl": "Strani sta podpisali sporazum, po katerem se bodo dela na meji nadaljevala tudi v tem letu.",
    "et": "Pooled kirjutasid alla lepingule, mille järgi töö piiril jätkub ka sel aastal ning see on hea.",
    "lv": "Abas puses parakstīja vienošanos, ka darbi uz robežas tiks turpināti arī šogad un pēc tam.",
    "ca": "Les dues parts han signat un acord segons el qual les obres a la frontera continuaran aquest any.",
    "gl": "As dúas partes asinaron un acordo segundo o cal as obras na fronteira tamén seguirán este ano.",
    "eu": "Bi aldeek akordioa sinatu dute, eta mugako lanek aurrera jarraituko dute aurten ere.",
    "is": "Báðir aðilar hafa skrifað undir samning um að vinnan við landamærin haldi áfram á þessu ári.",
    "af": "Die twee partye het 'n ooreenkoms geteken wat sê dat die werk aan die grens nie sal ophou nie.",
    "sq": "Të dyja palët kanë nënshkruar një marrëveshje që punimet në kufi të vazhdojnë edhe këtë vit.",
    "ms": "Kedua-dua pihak telah menandatangani perjanjian bahawa kerja di sempadan akan diteruskan.",
    "fil": "Lumagda ang dalawang panig sa isang kasunduan na itutuloy ang gawain sa hangganan ngayong taon.",
    "fa": "دو طرف توافقنامه‌ای را امضا کردند که بر اساس آن کار در مرز امسال نیز ادامه خواهد داشت.",
    "ur": "دونوں فریقوں نے ایک معاہدے پر دستخط کیے ہیں جس کے مطابق سرحد پر کام اس سال بھی جاری رہے گا۔",
    "hi": "दोनों पक्षों ने एक समझौते पर हस्ताक्षर किए हैं कि सीमा पर काम इस साल भी जारी रहेगा।",
    "mr": "दोन्ही बाजूंनी करारावर सह्या केल्या आहेत आणि सीमेवरील काम यावर्षीही सुरू राहणार आहे.",
    "ne": "दुवै पक्षले सीमामा यस वर्ष पनि काम जारी राख्ने सम्झौतामा हस्ताक्षर गरेका छन् ।",
    "bn": "দুই পক্ষ একটি চুক্তি স্বাক্ষর করেছে, যাতে বলা হয়েছে সীমান্তে এ বছরও কাজ চলবে।",
    "ta": "எல்லையில் பணிகள் இந்த ஆண்டும் தொடரும் என்று இரு தரப்பும் ஒப்பந்தத்தில் கையெழுத்திட்டன.",
    "te": "సరిహద్దులో పనులు ఈ ఏడాది కూడా కొనసాగుతాయని ఇరు పక్షాలు ఒప్పందంపై సంతకాలు చేశాయి.",
    "th": "ทั้งสองฝ่ายได้ลงนามในข้อตกลงว่าการทำงานที่ชายแดนจะดำเนินต่อไปในปีนี้",
    "ka": "ორმა მხარემ ხელი მოაწერა შეთანხმებას, რომ საზღვარზე სამუშაოები წელსაც გაგრძელდება.",
    "hy": "Երկու կողմերը ստորագրել են համաձայնագիր, ըստ որի սահմանին աշխատանքները կշարունակվեն։",
    "az": "Tərəflər sərhəddə işlərin bu il də davam etməsi üçün saziş imzalayıb və bunu təsdiq edib.",
    "be": "Бакі падпісалі пагадненне аб тым, што праца на мяжы будзе працягвацца і ў гэтым годзе.",
    "tg": "Ҷонибҳо созишномаеро имзо карданд, ки тибқи он кор дар марз имсол низ идома меёбад.",
    "mn": "Хоёр тал хил дээрх ажлыг энэ онд үргэлжлүүлэх тухай гэрээнд гарын үсэг зурсан байна.",
    "ja": "両国は国境での作業を今年も続けることで合意し、文書に署名した。",
    "ko": "두 나라는 올해에도 국경에서 작업을 계속하기로 합의하고 문서에 서명했다.",
    "zh": "两国签署了一项协议，同意今年继续在边境开展工作。",
    "ar": "وقع الجانبان اتفاقا على أن العمل على الحدود سوف يستمر خلال هذا العام بعد توقف.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_tells_its_language(language):
    assert detect_language(SENTENCES[language]) == language


def test_a_menu_in_another_language_does_not_count():
    menu = "Home\nLatest News\nAbout us\nContact the newsroom\nSign in\n" * 5
    assert detect_language(menu + SENTENCES["kk"] + "\n" + menu) == "kk"


@pytest.mark.parametrize("text", ["", "1992", "Xyzzy plugh", "•••", "Wo xihuan"])
def test_thin_evidence_tells_nothing(text):
    assert detect_language(text) is None


CHRONICLES = {
    "ja": (
        "日韓関係（年表）\n1965年6月22日 日韓基本条約に署名\n2002年 ワールドカップを共催",
        "1910年8月 韓国併合条約\n1945年8月 終戦\n1972年9月29日 国交正常化、大使館開設\n1995年8月 談話発表",
    ),
    "zh": (
        "中日关系大事记\n1972年9月29日 联合声明\n1978年8月12日 和平友好条约\n2008年5月 国家主席访日",
        "電影《となりのトトロ》週五在台北上映，導演出席記者會，並與觀眾見面。",
        "索尼公司推出新款プレイステーション游戏机，售价四千元，将于下月在上海上市。",
    ),
    "ko": ("한일 관계 연표\n1965년 6월 22일 한일기본조약\n1998년 10월 8일 金大中·小渕 공동선언",),
    "uk": ("2003 — Тузла\n20 лютого 2014 — початок окупації\n24 лютого 2022 — вторгнення",),
    "ru": ("1992 — посольство\n25 февраля 2003 — договор\n14 апреля 2024 — визит министра",),
    "be": ("8 снежня 1991 — пагадненне\n1995 — дагавор аб дружбе\n2 красавіка 1996 — саюз",),
    "bg": ("1879 — дипломатически отношения\n2 юли 2003 — посолство\n1 август 2017 — договор",),
    "sr": (
        "1996 — споразум о нормализацији\n18. фебруар 2008 — признање\n2013 — Бриселски споразум",
        "6. jul – stranka je osvojila 66 od 151 mandata na izborima, a premijer je od oktobra 2016.",
    ),
    "hr": ("1996. – sporazum o normalizaciji\n4. kolovoza 1995. – akcija\n2013. – posjet predsjednika",),
    "ky": ("1992-ж. 15-октябрь — дипломатиялык мамиле\n2003-ж. 25-декабрь — келишим",),
    "kk": ("1992 ж. 26 қазан — дипломатиялық қатынас\n2003 жылғы 25 желтоқсан — шарт",),
    "tr": ("9 Kasım 1991 – Tanıma\n14 Ocak 1992 – Protokol\n16 Ağustos 2010 – Ortaklık anlaşması",),
    "az": ("9 noyabr 1991 – Tanınma\n14 yanvar 1992 – Protokol\n16 avqust 2010 – Müqavilə",),
    "fa": ("۱۳۵۷ انقلاب\n۱۳۵۹ آغاز جنگ\n۱۳۶۷ پذیرش قطعنامه",),
    "ur": ("1965 دوسری جنگ\n10 جنوری 1966 معاہدہ\n2 جولائی 1972 شملہ معاہدہ",),
    "es": ("1959 – Revolución\n3 enero 1961 – Ruptura\n17 diciembre 2014 – Deshielo",),
    "id": ("1963 – Konfrontasi\n11 Agustus 1966 – Perjanjian\n17 Desember 2002 – Putusan",),
    "he": ("26 במרץ 1979 – הסכם\n1994 – שלום",),
    "el": ("1974 – Κύπρος\n1999 – σεισμοί",),
}


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, texts in CHRONICLES.items() for text in texts]
)
def test_a_few_words_of_its_own_tell_the_language_of_a_chronicle(language, text):
    assert detect_language(text) == language
