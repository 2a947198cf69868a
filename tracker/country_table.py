"""Names of countries. Written by scripts/make_country_table.py; change the lists there, not this file.

Names of today's countries: Unicode CLDR, copyright Unicode, Inc., Unicode License v3
(https://www.unicode.org/license.txt). Former states and other names: lists of this project.
"""

# fmt: off
CLDR_VERSION = "47"
BABEL_VERSION = "2.18.0"

# The languages of the names in ROWS, in this order.
LANGUAGES: tuple[str, ...] = (
    "en", "de", "fr", "es", "ru", "zh", "ko", "ja", "ar", "pt", "it",
)

# Words of a folded name that are left out or replaced before it is looked up in KEYS.
WORDS: dict[str, str] = {
    "the": "", "&": "and", "st": "saint", "ste": "saint",
}

# code -> names in LANGUAGES, joined by |, empty where not known. ISO 3166-1 alpha-2; former states have the
# four letters of ISO 3166-3 or, in lower case, a code of our own.
ROWS: dict[str, str] = {
    "AD": "Andorra|Andorra|Andorre|Andorra|Андорра|安道尔|안도라|アンドラ|أندورا|Andorra|Andorra",
    "AE":
        "United Arab Emirates|Vereinigte Arabische Emirate|Émirats arabes unis|Emiratos Árabes Unidos|ОАЭ|"
        "阿拉伯联合酋长国|아랍에미리트|アラブ首長国連邦|الإمارات العربية المتحدة|Emirados Árabes Unidos|"
        "Emirati Arabi Uniti",
    "AF":
        "Afghanistan|Afghanistan|Afghanistan|Afganistán|Афганистан|阿富汗|아프가니스탄|アフガニスタン|"
        "أفغانستان|Afeganistão|Afghanistan",
    "AG":
        "Antigua and Barbuda|Antigua und Barbuda|Antigua-et-Barbuda|Antigua y Barbuda|Антигуа и Барбуда|"
        "安提瓜和巴布达|앤티가 바부다|アンティグア・バーブーダ|أنتيغوا وبربودا|Antígua e Barbuda|"
        "Antigua e Barbuda",
    "AI": "Anguilla|Anguilla|Anguilla|Anguila|Ангилья|安圭拉|앵귈라|アンギラ|أنغويلا|Anguila|Anguilla",
    "AL": "Albania|Albanien|Albanie|Albania|Албания|阿尔巴尼亚|알바니아|アルバニア|ألبانيا|Albânia|Albania",
    "AM": "Armenia|Armenien|Arménie|Armenia|Армения|亚美尼亚|아르메니아|アルメニア|أرمينيا|Armênia|Armenia",
    "AO": "Angola|Angola|Angola|Angola|Ангола|安哥拉|앙골라|アンゴラ|أنغولا|Angola|Angola",
    "AQ": "Antarctica|Antarktis|Antarctique|Antártida|Антарктида|南极洲|남극 대륙|南極|أنتاركتيكا|Antártida|Antartide",
    "AR":
        "Argentina|Argentinien|Argentine|Argentina|Аргентина|阿根廷|아르헨티나|アルゼンチン|الأرجنتين|"
        "Argentina|Argentina",
    "AS":
        "American Samoa|Amerikanisch-Samoa|Samoa américaines|Samoa Americana|Американское Самоа|美属萨摩亚|"
        "아메리칸 사모아|米領サモア|ساموا الأمريكية|Samoa Americana|Samoa Americane",
    "AT": "Austria|Österreich|Autriche|Austria|Австрия|奥地利|오스트리아|オーストリア|النمسا|Áustria|Austria",
    "AU":
        "Australia|Australien|Australie|Australia|Австралия|澳大利亚|오스트레일리아|オーストラリア|أستراليا|"
        "Austrália|Australia",
    "AW": "Aruba|Aruba|Aruba|Aruba|Аруба|阿鲁巴|아루바|アルバ|أروبا|Aruba|Aruba",
    "AX":
        "Åland Islands|Ålandinseln|Îles Åland|Islas Aland|Аландские о-ва|奥兰群岛|올란드 제도|オーランド諸島|"
        "جزر آلاند|Ilhas Aland|Isole Åland",
    "AZ":
        "Azerbaijan|Aserbaidschan|Azerbaïdjan|Azerbaiyán|Азербайджан|阿塞拜疆|아제르바이잔|アゼルバイジャン|"
        "أذربيجان|Azerbaijão|Azerbaigian",
    "BA":
        "Bosnia and Herzegovina|Bosnien und Herzegowina|Bosnie-Herzégovine|Bosnia y Herzegovina|"
        "Босния и Герцеговина|波斯尼亚和黑塞哥维那|보스니아 헤르체고비나|ボスニア・ヘルツェゴビナ|"
        "البوسنة والهرسك|Bósnia e Herzegovina|Bosnia ed Erzegovina",
    "BB": "Barbados|Barbados|Barbade|Barbados|Барбадос|巴巴多斯|바베이도스|バルバドス|بربادوس|Barbados|Barbados",
    "BD":
        "Bangladesh|Bangladesch|Bangladesh|Bangladés|Бангладеш|孟加拉国|방글라데시|バングラデシュ|بنغلاديش|"
        "Bangladesh|Bangladesh",
    "BE": "Belgium|Belgien|Belgique|Bélgica|Бельгия|比利时|벨기에|ベルギー|بلجيكا|Bélgica|Belgio",
    "BF":
        "Burkina Faso|Burkina Faso|Burkina Faso|Burkina Faso|Буркина-Фасо|布基纳法索|부르키나파소|"
        "ブルキナファソ|بوركينا فاسو|Burquina Faso|Burkina Faso",
    "BG": "Bulgaria|Bulgarien|Bulgarie|Bulgaria|Болгария|保加利亚|불가리아|ブルガリア|بلغاريا|Bulgária|Bulgaria",
    "BH": "Bahrain|Bahrain|Bahreïn|Baréin|Бахрейн|巴林|바레인|バーレーン|البحرين|Barein|Bahrein",
    "BI": "Burundi|Burundi|Burundi|Burundi|Бурунди|布隆迪|부룬디|ブルンジ|بوروندي|Burundi|Burundi",
    "BJ": "Benin|Benin|Bénin|Benín|Бенин|贝宁|베냉|ベナン|بنين|Benin|Benin",
    "BL":
        "Saint Barthélemy|St. Barthélemy|Saint-Barthélemy|San Bartolomé|Сен-Бартелеми|圣巴泰勒米|"
        "생바르텔레미|サン・バルテルミー|سان بارتليمي|São Bartolomeu|Saint-Barthélemy",
    "BM": "Bermuda|Bermuda|Bermudes|Bermudas|Бермудские о-ва|百慕大|버뮤다|バミューダ|برمودا|Bermudas|Bermuda",
    "BN": "Brunei|Brunei Darussalam|Brunei|Brunéi|Бруней|文莱|브루나이|ブルネイ|بروناي|Brunei|Brunei",
    "BO": "Bolivia|Bolivien|Bolivie|Bolivia|Боливия|玻利维亚|볼리비아|ボリビア|بوليفيا|Bolívia|Bolivia",
    "BQ":
        "Caribbean Netherlands|Karibische Niederlande|Pays-Bas caribéens|Caribe neerlandés|"
        "Бонэйр, Синт-Эстатиус и Саба|荷属加勒比区|네덜란드령 카리브|オランダ領カリブ|هولندا الكاريبية|"
        "Países Baixos Caribenhos|Caraibi Olandesi",
    "BR": "Brazil|Brasilien|Brésil|Brasil|Бразилия|巴西|브라질|ブラジル|البرازيل|Brasil|Brasile",
    "BS": "Bahamas|Bahamas|Bahamas|Bahamas|Багамы|巴哈马|바하마|バハマ|جزر البهاما|Bahamas|Bahamas",
    "BT": "Bhutan|Bhutan|Bhoutan|Bután|Бутан|不丹|부탄|ブータン|بوتان|Butão|Bhutan",
    "BV":
        "Bouvet Island|Bouvetinsel|Île Bouvet|Isla Bouvet|о-в Буве|布韦岛|부베섬|ブーベ島|جزيرة بوفيه|"
        "Ilha Bouvet|Isola Bouvet",
    "BW": "Botswana|Botsuana|Botswana|Botsuana|Ботсвана|博茨瓦纳|보츠와나|ボツワナ|بوتسوانا|Botsuana|Botswana",
    "BY":
        "Belarus|Belarus|Biélorussie|Bielorrusia|Беларусь|白俄罗斯|벨라루스|ベラルーシ|بيلاروس|Bielorrússia|"
        "Bielorussia",
    "BZ": "Belize|Belize|Belize|Belice|Белиз|伯利兹|벨리즈|ベリーズ|بليز|Belize|Belize",
    "CA": "Canada|Kanada|Canada|Canadá|Канада|加拿大|캐나다|カナダ|كندا|Canadá|Canada",
    "CC":
        "Cocos (Keeling) Islands|Kokosinseln|Îles Cocos|Islas Cocos|Кокосовые о-ва|科科斯（基林）群岛|"
        "코코스 제도|ココス(キーリング)諸島|جزر كوكوس (كيلينغ)|Ilhas Cocos (Keeling)|Isole Cocos (Keeling)",
    "CD":
        "Democratic Republic of the Congo|Demokratische Republik Kongo|République démocratique du Congo|"
        "República Democrática del Congo|Демократическая Республика Конго|刚果民主共和国|콩고민주공화국|"
        "コンゴ民主共和国|جمهورية الكونغو الديمقراطية|República Democrática do Congo|"
        "Repubblica Democratica del Congo",
    "CF":
        "Central African Republic|Zentralafrikanische Republik|République centrafricaine|"
        "República Centroafricana|Центрально-Африканская Республика|中非共和国|중앙 아프리카 공화국|"
        "中央アフリカ共和国|جمهورية أفريقيا الوسطى|República Centro-Africana|Repubblica Centrafricana",
    "CG":
        "Republic of the Congo|Republik Kongo|République du Congo|República del Congo|Республика Конго|"
        "刚果共和国|콩고공화국|コンゴ共和国|جمهورية الكونغو|República do Congo|Repubblica del Congo",
    "CH": "Switzerland|Schweiz|Suisse|Suiza|Швейцария|瑞士|스위스|スイス|سويسرا|Suíça|Svizzera",
    "CI":
        "Côte d'Ivoire|Côte d’Ivoire|Côte d’Ivoire|Côte d’Ivoire|Кот-д’Ивуар|科特迪瓦|코트디부아르|"
        "コートジボワール|ساحل العاج|Costa do Marfim|Costa d’Avorio",
    "CK":
        "Cook Islands|Cookinseln|Îles Cook|Islas Cook|о-ва Кука|库克群岛|쿡 제도|クック諸島|جزر كوك|"
        "Ilhas Cook|Isole Cook",
    "CL": "Chile|Chile|Chili|Chile|Чили|智利|칠레|チリ|تشيلي|Chile|Cile",
    "CM": "Cameroon|Kamerun|Cameroun|Camerún|Камерун|喀麦隆|카메룬|カメルーン|الكاميرون|Camarões|Camerun",
    "CN": "China|China|Chine|China|Китай|中国|중국|中国|الصين|China|Cina",
    "CO": "Colombia|Kolumbien|Colombie|Colombia|Колумбия|哥伦比亚|콜롬비아|コロンビア|كولومبيا|Colômbia|Colombia",
    "CR":
        "Costa Rica|Costa Rica|Costa Rica|Costa Rica|Коста-Рика|哥斯达黎加|코스타리카|コスタリカ|كوستاريكا|"
        "Costa Rica|Costa Rica",
    "CU": "Cuba|Kuba|Cuba|Cuba|Куба|古巴|쿠바|キューバ|كوبا|Cuba|Cuba",
    "CV":
        "Cape Verde|Cabo Verde|Cap-Vert|Cabo Verde|Кабо-Верде|佛得角|카보베르데|カーボベルデ|الرأس الأخضر|"
        "Cabo Verde|Capo Verde",
    "CW": "Curaçao|Curaçao|Curaçao|Curazao|Кюрасао|库拉索|퀴라소|キュラソー|كوراساو|Curaçao|Curaçao",
    "CX":
        "Christmas Island|Weihnachtsinsel|Île Christmas|Isla de Navidad|о-в Рождества|圣诞岛|크리스마스섬|"
        "クリスマス島|جزيرة كريسماس|Ilha Christmas|Isola Christmas",
    "CY": "Cyprus|Zypern|Chypre|Chipre|Кипр|塞浦路斯|키프로스|キプロス|قبرص|Chipre|Cipro",
    "CZ": "Czechia|Tschechien|Tchéquie|Chequia|Чехия|捷克|체코|チェコ|التشيك|Tchéquia|Cechia",
    "DE": "Germany|Deutschland|Allemagne|Alemania|Германия|德国|독일|ドイツ|ألمانيا|Alemanha|Germania",
    "DJ": "Djibouti|Dschibuti|Djibouti|Yibuti|Джибути|吉布提|지부티|ジブチ|جيبوتي|Djibuti|Gibuti",
    "DK": "Denmark|Dänemark|Danemark|Dinamarca|Дания|丹麦|덴마크|デンマーク|الدانمرك|Dinamarca|Danimarca",
    "DM": "Dominica|Dominica|Dominique|Dominica|Доминика|多米尼克|도미니카|ドミニカ国|دومينيكا|Dominica|Dominica",
    "DO":
        "Dominican Republic|Dominikanische Republik|République dominicaine|República Dominicana|"
        "Доминиканская Республика|多米尼加共和国|도미니카 공화국|ドミニカ共和国|جمهورية الدومينيكان|"
        "República Dominicana|Repubblica Dominicana",
    "DZ": "Algeria|Algerien|Algérie|Argelia|Алжир|阿尔及利亚|알제리|アルジェリア|الجزائر|Argélia|Algeria",
    "EC": "Ecuador|Ecuador|Équateur|Ecuador|Эквадор|厄瓜多尔|에콰도르|エクアドル|الإكوادور|Equador|Ecuador",
    "EE": "Estonia|Estland|Estonie|Estonia|Эстония|爱沙尼亚|에스토니아|エストニア|إستونيا|Estônia|Estonia",
    "EG": "Egypt|Ägypten|Égypte|Egipto|Египет|埃及|이집트|エジプト|مصر|Egito|Egitto",
    "EH":
        "Western Sahara|Westsahara|Sahara occidental|Sáhara Occidental|Западная Сахара|西撒哈拉|서사하라|"
        "西サハラ|الصحراء الغربية|Saara Ocidental|Sahara Occidentale",
    "ER": "Eritrea|Eritrea|Érythrée|Eritrea|Эритрея|厄立特里亚|에리트리아|エリトリア|إريتريا|Eritreia|Eritrea",
    "ES": "Spain|Spanien|Espagne|España|Испания|西班牙|스페인|スペイン|إسبانيا|Espanha|Spagna",
    "ET": "Ethiopia|Äthiopien|Éthiopie|Etiopía|Эфиопия|埃塞俄比亚|에티오피아|エチオピア|إثيوبيا|Etiópia|Etiopia",
    "FI": "Finland|Finnland|Finlande|Finlandia|Финляндия|芬兰|핀란드|フィンランド|فنلندا|Finlândia|Finlandia",
    "FJ": "Fiji|Fidschi|Fidji|Fiyi|Фиджи|斐济|피지|フィジー|فيجي|Fiji|Figi",
    "FK":
        "Falkland Islands|Falklandinseln|Îles Malouines|Islas Malvinas|Фолклендские о-ва|福克兰群岛|"
        "포클랜드 제도|フォークランド諸島|جزر فوكلاند|Ilhas Malvinas|Isole Falkland",
    "FM":
        "Micronesia|Mikronesien|Micronésie|Micronesia|Федеративные Штаты Микронезии|密克罗尼西亚|"
        "미크로네시아|ミクロネシア連邦|ميكرونيزيا|Micronésia|Micronesia",
    "FO":
        "Faroe Islands|Färöer|Îles Féroé|Islas Feroe|Фарерские о-ва|法罗群岛|페로 제도|フェロー諸島|جزر فارو|"
        "Ilhas Faroé|Isole Fær Øer",
    "FR": "France|Frankreich|France|Francia|Франция|法国|프랑스|フランス|فرنسا|França|Francia",
    "GA": "Gabon|Gabun|Gabon|Gabón|Габон|加蓬|가봉|ガボン|الغابون|Gabão|Gabon",
    "GB":
        "United Kingdom|Vereinigtes Königreich|Royaume-Uni|Reino Unido|Великобритания|英国|영국|イギリス|"
        "المملكة المتحدة|Reino Unido|Regno Unito",
    "GD": "Grenada|Grenada|Grenade|Granada|Гренада|格林纳达|그레나다|グレナダ|غرينادا|Granada|Grenada",
    "GE": "Georgia|Georgien|Géorgie|Georgia|Грузия|格鲁吉亚|조지아|ジョージア|جورجيا|Geórgia|Georgia",
    "GF":
        "French Guiana|Französisch-Guayana|Guyane française|Guayana Francesa|Французская Гвиана|法属圭亚那|"
        "프랑스령 기아나|仏領ギアナ|غويانا الفرنسية|Guiana Francesa|Guyana Francese",
    "GG": "Guernsey|Guernsey|Guernesey|Guernesey|Гернси|根西岛|건지|ガーンジー|غيرنزي|Guernsey|Guernsey",
    "GH": "Ghana|Ghana|Ghana|Ghana|Гана|加纳|가나|ガーナ|غانا|Gana|Ghana",
    "GI":
        "Gibraltar|Gibraltar|Gibraltar|Gibraltar|Гибралтар|直布罗陀|지브롤터|ジブラルタル|جبل طارق|Gibraltar|"
        "Gibilterra",
    "GL":
        "Greenland|Grönland|Groenland|Groenlandia|Гренландия|格陵兰|그린란드|グリーンランド|غرينلاند|"
        "Groenlândia|Groenlandia",
    "GM": "Gambia|Gambia|Gambie|Gambia|Гамбия|冈比亚|감비아|ガンビア|غامبيا|Gâmbia|Gambia",
    "GN": "Guinea|Guinea|Guinée|Guinea|Гвинея|几内亚|기니|ギニア|غينيا|Guiné|Guinea",
    "GP":
        "Guadeloupe|Guadeloupe|Guadeloupe|Guadalupe|Гваделупа|瓜德罗普|과들루프|グアドループ|غوادلوب|"
        "Guadalupe|Guadalupa",
    "GQ":
        "Equatorial Guinea|Äquatorialguinea|Guinée équatoriale|Guinea Ecuatorial|Экваториальная Гвинея|"
        "赤道几内亚|적도 기니|赤道ギニア|غينيا الاستوائية|Guiné Equatorial|Guinea Equatoriale",
    "GR": "Greece|Griechenland|Grèce|Grecia|Греция|希腊|그리스|ギリシャ|اليونان|Grécia|Grecia",
    "GS":
        "South Georgia and the South Sandwich Islands|Südgeorgien und die Südlichen Sandwichinseln|"
        "Géorgie du Sud-et-les Îles Sandwich du Sud|Islas Georgia del Sur y Sandwich del Sur|"
        "Южная Георгия и Южные Сандвичевы о-ва|南乔治亚和南桑威奇群岛|사우스조지아 사우스샌드위치 제도|"
        "サウスジョージア・サウスサンドウィッチ諸島|جورجيا الجنوبية وجزر ساندويتش الجنوبية|"
        "Ilhas Geórgia do Sul e Sandwich do Sul|Georgia del Sud e Sandwich Australi",
    "GT":
        "Guatemala|Guatemala|Guatemala|Guatemala|Гватемала|危地马拉|과테말라|グアテマラ|غواتيمالا|Guatemala|"
        "Guatemala",
    "GU": "Guam|Guam|Guam|Guam|Гуам|关岛|괌|グアム|غوام|Guam|Guam",
    "GW":
        "Guinea-Bissau|Guinea-Bissau|Guinée-Bissau|Guinea-Bisáu|Гвинея-Бисау|几内亚比绍|기니비사우|"
        "ギニアビサウ|غينيا بيساو|Guiné-Bissau|Guinea-Bissau",
    "GY": "Guyana|Guyana|Guyana|Guyana|Гайана|圭亚那|가이아나|ガイアナ|غيانا|Guiana|Guyana",
    "HK": "Hong Kong|Hongkong|Hong Kong|Hong Kong|Гонконг|香港|홍콩|香港|هونغ كونغ|Hong Kong|Hong Kong",
    "HM":
        "Heard Island and McDonald Islands|Heard und McDonaldinseln|Îles Heard-et-MacDonald|"
        "Islas Heard y McDonald|о-ва Херд и Макдональд|赫德岛和麦克唐纳群岛|허드 맥도널드 제도|"
        "ハード島・マクドナルド諸島|جزيرة هيرد وجزر ماكدونالد|Ilhas Heard e McDonald|Isole Heard e McDonald",
    "HN": "Honduras|Honduras|Honduras|Honduras|Гондурас|洪都拉斯|온두라스|ホンジュラス|هندوراس|Honduras|Honduras",
    "HR": "Croatia|Kroatien|Croatie|Croacia|Хорватия|克罗地亚|크로아티아|クロアチア|كرواتيا|Croácia|Croazia",
    "HT": "Haiti|Haiti|Haïti|Haití|Гаити|海地|아이티|ハイチ|هايتي|Haiti|Haiti",
    "HU": "Hungary|Ungarn|Hongrie|Hungría|Венгрия|匈牙利|헝가리|ハンガリー|هنغاريا|Hungria|Ungheria",
    "ID":
        "Indonesia|Indonesien|Indonésie|Indonesia|Индонезия|印度尼西亚|인도네시아|インドネシア|إندونيسيا|"
        "Indonésia|Indonesia",
    "IE": "Ireland|Irland|Irlande|Irlanda|Ирландия|爱尔兰|아일랜드|アイルランド|أيرلندا|Irlanda|Irlanda",
    "IL": "Israel|Israel|Israël|Israel|Израиль|以色列|이스라엘|イスラエル|إسرائيل|Israel|Israele",
    "IM":
        "Isle of Man|Isle of Man|Île de Man|Isla de Man|о-в Мэн|马恩岛|맨섬|マン島|جزيرة مان|Ilha de Man|"
        "Isola di Man",
    "IN": "India|Indien|Inde|India|Индия|印度|인도|インド|الهند|Índia|India",
    "IO":
        "British Indian Ocean Territory|Britisches Territorium im Indischen Ozean|"
        "Territoire britannique de l’océan Indien|Territorio Británico del Océano Índico|"
        "Британская территория в Индийском океане|英属印度洋领地|영국령 인도양 지역|英領インド洋地域|"
        "الإقليم البريطاني في المحيط الهندي|Território Britânico do Oceano Índico|"
        "Territorio Britannico dell’Oceano Indiano",
    "IQ": "Iraq|Irak|Irak|Irak|Ирак|伊拉克|이라크|イラク|العراق|Iraque|Iraq",
    "IR": "Iran|Iran|Iran|Irán|Иран|伊朗|이란|イラン|إيران|Irã|Iran",
    "IS": "Iceland|Island|Islande|Islandia|Исландия|冰岛|아이슬란드|アイスランド|آيسلندا|Islândia|Islanda",
    "IT": "Italy|Italien|Italie|Italia|Италия|意大利|이탈리아|イタリア|إيطاليا|Itália|Italia",
    "JE": "Jersey|Jersey|Jersey|Jersey|Джерси|泽西岛|저지|ジャージー|جيرسي|Jersey|Jersey",
    "JM": "Jamaica|Jamaika|Jamaïque|Jamaica|Ямайка|牙买加|자메이카|ジャマイカ|جامايكا|Jamaica|Giamaica",
    "JO": "Jordan|Jordanien|Jordanie|Jordania|Иордания|约旦|요르단|ヨルダン|الأردن|Jordânia|Giordania",
    "JP": "Japan|Japan|Japon|Japón|Япония|日本|일본|日本|اليابان|Japão|Giappone",
    "KE": "Kenya|Kenia|Kenya|Kenia|Кения|肯尼亚|케냐|ケニア|كينيا|Quênia|Kenya",
    "KG":
        "Kyrgyzstan|Kirgisistan|Kirghizstan|Kirguistán|Киргизия|吉尔吉斯斯坦|키르기스스탄|キルギス|"
        "قيرغيزستان|Quirguistão|Kirghizistan",
    "KH": "Cambodia|Kambodscha|Cambodge|Camboya|Камбоджа|柬埔寨|캄보디아|カンボジア|كمبوديا|Camboja|Cambogia",
    "KI": "Kiribati|Kiribati|Kiribati|Kiribati|Кирибати|基里巴斯|키리바시|キリバス|كيريباتي|Quiribati|Kiribati",
    "KM": "Comoros|Komoren|Comores|Comoras|Коморы|科摩罗|코모로|コモロ|جزر القمر|Comores|Comore",
    "KN":
        "Saint Kitts and Nevis|St. Kitts und Nevis|Saint-Christophe-et-Niévès|San Cristóbal y Nieves|"
        "Сент-Китс и Невис|圣基茨和尼维斯|세인트키츠 네비스|セントクリストファー・ネーヴィス|"
        "سانت كيتس ونيفيس|São Cristóvão e Névis|Saint Kitts e Nevis",
    "KP":
        "North Korea|Nordkorea|Corée du Nord|Corea del Norte|КНДР|朝鲜|북한|北朝鮮|كوريا الشمالية|"
        "Coreia do Norte|Corea del Nord",
    "KR":
        "South Korea|Südkorea|Corée du Sud|Corea del Sur|Республика Корея|韩国|대한민국|韓国|كوريا الجنوبية|"
        "Coreia do Sul|Corea del Sud",
    "KW": "Kuwait|Kuwait|Koweït|Kuwait|Кувейт|科威特|쿠웨이트|クウェート|الكويت|Kuwait|Kuwait",
    "KY":
        "Cayman Islands|Kaimaninseln|Îles Caïmans|Islas Caimán|о-ва Кайман|开曼群岛|케이맨 제도|ケイマン諸島|"
        "جزر كايمان|Ilhas Cayman|Isole Cayman",
    "KZ":
        "Kazakhstan|Kasachstan|Kazakhstan|Kazajistán|Казахстан|哈萨克斯坦|카자흐스탄|カザフスタン|كازاخستان|"
        "Cazaquistão|Kazakistan",
    "LA": "Laos|Laos|Laos|Laos|Лаос|老挝|라오스|ラオス|لاوس|Laos|Laos",
    "LB": "Lebanon|Libanon|Liban|Líbano|Ливан|黎巴嫩|레바논|レバノン|لبنان|Líbano|Libano",
    "LC":
        "Saint Lucia|St. Lucia|Sainte-Lucie|Santa Lucía|Сент-Люсия|圣卢西亚|세인트루시아|セントルシア|"
        "سانت لوسيا|Santa Lúcia|Saint Lucia",
    "LI":
        "Liechtenstein|Liechtenstein|Liechtenstein|Liechtenstein|Лихтенштейн|列支敦士登|리히텐슈타인|"
        "リヒテンシュタイン|ليختنشتاين|Liechtenstein|Liechtenstein",
    "LK":
        "Sri Lanka|Sri Lanka|Sri Lanka|Sri Lanka|Шри-Ланка|斯里兰卡|스리랑카|スリランカ|سريلانكا|Sri Lanka|"
        "Sri Lanka",
    "LR": "Liberia|Liberia|Liberia|Liberia|Либерия|利比里亚|라이베리아|リベリア|ليبيريا|Libéria|Liberia",
    "LS": "Lesotho|Lesotho|Lesotho|Lesoto|Лесото|莱索托|레소토|レソト|ليسوتو|Lesoto|Lesotho",
    "LT": "Lithuania|Litauen|Lituanie|Lituania|Литва|立陶宛|리투아니아|リトアニア|ليتوانيا|Lituânia|Lituania",
    "LU":
        "Luxembourg|Luxemburg|Luxembourg|Luxemburgo|Люксембург|卢森堡|룩셈부르크|ルクセンブルク|لوكسمبورغ|"
        "Luxemburgo|Lussemburgo",
    "LV": "Latvia|Lettland|Lettonie|Letonia|Латвия|拉脱维亚|라트비아|ラトビア|لاتفيا|Letônia|Lettonia",
    "LY": "Libya|Libyen|Libye|Libia|Ливия|利比亚|리비아|リビア|ليبيا|Líbia|Libia",
    "MA": "Morocco|Marokko|Maroc|Marruecos|Марокко|摩洛哥|모로코|モロッコ|المغرب|Marrocos|Marocco",
    "MC": "Monaco|Monaco|Monaco|Mónaco|Монако|摩纳哥|모나코|モナコ|موناكو|Mônaco|Monaco",
    "MD": "Moldova|Republik Moldau|Moldavie|Moldavia|Молдова|摩尔多瓦|몰도바|モルドバ|مولدوفا|Moldávia|Moldavia",
    "ME":
        "Montenegro|Montenegro|Monténégro|Montenegro|Черногория|黑山|몬테네그로|モンテネグロ|الجبل الأسود|"
        "Montenegro|Montenegro",
    "MF":
        "Saint Martin (French part)|St. Martin (französischer Teil)|Saint-Martin (partie française)|"
        "San Martín|Сен-Мартен|法属圣马丁|생마르탱|サン・マルタン|سان مارتن|São Martinho|"
        "Saint Martin (parte francese)",
    "MG":
        "Madagascar|Madagaskar|Madagascar|Madagascar|Мадагаскар|马达加斯加|마다가스카르|マダガスカル|مدغشقر|"
        "Madagascar|Madagascar",
    "MH":
        "Marshall Islands|Marshallinseln|Îles Marshall|Islas Marshall|Маршалловы о-ва|马绍尔群岛|마셜 제도|"
        "マーシャル諸島|جزر مارشال|Ilhas Marshall|Isole Marshall",
    "MK":
        "North Macedonia|Nordmazedonien|Macédoine du Nord|Macedonia del Norte|Северная Македония|北马其顿|"
        "북마케도니아|北マケドニア|مقدونيا الشمالية|Macedônia do Norte|Macedonia del Nord",
    "ML": "Mali|Mali|Mali|Mali|Мали|马里|말리|マリ|مالي|Mali|Mali",
    "MM": "Myanmar|Myanmar|Myanmar|Myanmar|Мьянма|缅甸|미얀마|ミャンマー|ميانمار|Mianmar|Myanmar",
    "MN": "Mongolia|Mongolei|Mongolie|Mongolia|Монголия|蒙古|몽골|モンゴル|منغوليا|Mongólia|Mongolia",
    "MO": "Macao|Macau|Macao|Macao|Макао|澳门|마카오|マカオ|ماكاو|Macau|Macao",
    "MP":
        "Northern Mariana Islands|Nördliche Marianen|Îles Mariannes du Nord|Islas Marianas del Norte|"
        "Северные Марианские о-ва|北马里亚纳群岛|북마리아나제도|北マリアナ諸島|جزر ماريانا الشمالية|"
        "Ilhas Marianas do Norte|Isole Marianne Settentrionali",
    "MQ":
        "Martinique|Martinique|Martinique|Martinica|Мартиника|马提尼克|마르티니크|マルティニーク|"
        "جزر المارتينيك|Martinica|Martinica",
    "MR":
        "Mauritania|Mauretanien|Mauritanie|Mauritania|Мавритания|毛里塔尼亚|모리타니|モーリタニア|موريتانيا|"
        "Mauritânia|Mauritania",
    "MS":
        "Montserrat|Montserrat|Montserrat|Montserrat|Монтсеррат|蒙特塞拉特|몬트세라트|モントセラト|مونتسرات|"
        "Montserrat|Montserrat",
    "MT": "Malta|Malta|Malte|Malta|Мальта|马耳他|몰타|マルタ|مالطا|Malta|Malta",
    "MU": "Mauritius|Mauritius|Maurice|Mauricio|Маврикий|毛里求斯|모리셔스|モーリシャス|موريشيوس|Maurício|Mauritius",
    "MV": "Maldives|Malediven|Maldives|Maldivas|Мальдивы|马尔代夫|몰디브|モルディブ|جزر المالديف|Maldivas|Maldive",
    "MW": "Malawi|Malawi|Malawi|Malaui|Малави|马拉维|말라위|マラウイ|ملاوي|Malaui|Malawi",
    "MX": "Mexico|Mexiko|Mexique|México|Мексика|墨西哥|멕시코|メキシコ|المكسيك|México|Messico",
    "MY": "Malaysia|Malaysia|Malaisie|Malasia|Малайзия|马来西亚|말레이시아|マレーシア|ماليزيا|Malásia|Malaysia",
    "MZ":
        "Mozambique|Mosambik|Mozambique|Mozambique|Мозамбик|莫桑比克|모잠비크|モザンビーク|موزمبيق|"
        "Moçambique|Mozambico",
    "NA": "Namibia|Namibia|Namibie|Namibia|Намибия|纳米比亚|나미비아|ナミビア|ناميبيا|Namíbia|Namibia",
    "NC":
        "New Caledonia|Neukaledonien|Nouvelle-Calédonie|Nueva Caledonia|Новая Каледония|新喀里多尼亚|"
        "뉴칼레도니아|ニューカレドニア|كاليدونيا الجديدة|Nova Caledônia|Nuova Caledonia",
    "NE": "Niger|Niger|Niger|Níger|Нигер|尼日尔|니제르|ニジェール|النيجر|Níger|Niger",
    "NF":
        "Norfolk Island|Norfolkinsel|Île Norfolk|Isla Norfolk|о-в Норфолк|诺福克岛|노퍽섬|ノーフォーク島|"
        "جزيرة نورفولك|Ilha Norfolk|Isola Norfolk",
    "NG": "Nigeria|Nigeria|Nigeria|Nigeria|Нигерия|尼日利亚|나이지리아|ナイジェリア|نيجيريا|Nigéria|Nigeria",
    "NI":
        "Nicaragua|Nicaragua|Nicaragua|Nicaragua|Никарагуа|尼加拉瓜|니카라과|ニカラグア|نيكاراغوا|Nicarágua|"
        "Nicaragua",
    "NL":
        "Netherlands|Niederlande|Pays-Bas|Países Bajos|Нидерланды|荷兰|네덜란드|オランダ|هولندا|"
        "Países Baixos|Paesi Bassi",
    "NO": "Norway|Norwegen|Norvège|Noruega|Норвегия|挪威|노르웨이|ノルウェー|النرويج|Noruega|Norvegia",
    "NP": "Nepal|Nepal|Népal|Nepal|Непал|尼泊尔|네팔|ネパール|نيبال|Nepal|Nepal",
    "NR": "Nauru|Nauru|Nauru|Nauru|Науру|瑙鲁|나우루|ナウル|ناورو|Nauru|Nauru",
    "NU": "Niue|Niue|Niue|Niue|Ниуэ|纽埃|니우에|ニウエ|نيوي|Niue|Niue",
    "NZ":
        "New Zealand|Neuseeland|Nouvelle-Zélande|Nueva Zelanda|Новая Зеландия|新西兰|뉴질랜드|"
        "ニュージーランド|نيوزيلندا|Nova Zelândia|Nuova Zelanda",
    "OM": "Oman|Oman|Oman|Omán|Оман|阿曼|오만|オマーン|عُمان|Omã|Oman",
    "PA": "Panama|Panama|Panama|Panamá|Панама|巴拿马|파나마|パナマ|بنما|Panamá|Panama",
    "PE": "Peru|Peru|Pérou|Perú|Перу|秘鲁|페루|ペルー|بيرو|Peru|Perù",
    "PF":
        "French Polynesia|Französisch-Polynesien|Polynésie française|Polinesia Francesa|"
        "Французская Полинезия|法属波利尼西亚|프랑스령 폴리네시아|仏領ポリネシア|بولينيزيا الفرنسية|"
        "Polinésia Francesa|Polinesia Francese",
    "PG":
        "Papua New Guinea|Papua-Neuguinea|Papouasie-Nouvelle-Guinée|Papúa Nueva Guinea|Папуа — Новая Гвинея|"
        "巴布亚新几内亚|파푸아뉴기니|パプアニューギニア|بابوا غينيا الجديدة|Papua-Nova Guiné|"
        "Papua Nuova Guinea",
    "PH":
        "Philippines|Philippinen|Philippines|Filipinas|Филиппины|菲律宾|필리핀|フィリピン|الفلبين|Filipinas|"
        "Filippine",
    "PK": "Pakistan|Pakistan|Pakistan|Pakistán|Пакистан|巴基斯坦|파키스탄|パキスタン|باكستان|Paquistão|Pakistan",
    "PL": "Poland|Polen|Pologne|Polonia|Польша|波兰|폴란드|ポーランド|بولندا|Polônia|Polonia",
    "PM":
        "Saint Pierre and Miquelon|St. Pierre und Miquelon|Saint-Pierre-et-Miquelon|San Pedro y Miquelón|"
        "Сен-Пьер и Микелон|圣皮埃尔和密克隆群岛|생피에르 미클롱|サンピエール島・ミクロン島|"
        "سان بيير ومكويلون|São Pedro e Miquelão|Saint-Pierre e Miquelon",
    "PN":
        "Pitcairn Islands|Pitcairninseln|Îles Pitcairn|Islas Pitcairn|о-ва Питкэрн|皮特凯恩群岛|핏케언 제도|"
        "ピトケアン諸島|جزر بيتكيرن|Ilhas Pitcairn|Isole Pitcairn",
    "PR":
        "Puerto Rico|Puerto Rico|Porto Rico|Puerto Rico|Пуэрто-Рико|波多黎各|푸에르토리코|プエルトリコ|"
        "بورتوريكو|Porto Rico|Portorico",
    "PS":
        "Palestine|Palästina|Palestine|Palestina|Палестина|巴勒斯坦|팔레스타인|パレスチナ|فلسطين|Palestina|"
        "Palestina",
    "PT": "Portugal|Portugal|Portugal|Portugal|Португалия|葡萄牙|포르투갈|ポルトガル|البرتغال|Portugal|Portogallo",
    "PW": "Palau|Palau|Palaos|Palaos|Палау|帕劳|팔라우|パラオ|بالاو|Palau|Palau",
    "PY": "Paraguay|Paraguay|Paraguay|Paraguay|Парагвай|巴拉圭|파라과이|パラグアイ|باراغواي|Paraguai|Paraguay",
    "QA": "Qatar|Katar|Qatar|Catar|Катар|卡塔尔|카타르|カタール|قطر|Catar|Qatar",
    "RE": "Réunion|Réunion|La Réunion|Reunión|Реюньон|留尼汪|레위니옹|レユニオン|روينيون|Reunião|Riunione",
    "RO": "Romania|Rumänien|Roumanie|Rumanía|Румыния|罗马尼亚|루마니아|ルーマニア|رومانيا|Romênia|Romania",
    "RS": "Serbia|Serbien|Serbie|Serbia|Сербия|塞尔维亚|세르비아|セルビア|صربيا|Sérvia|Serbia",
    "RU": "Russia|Russland|Russie|Rusia|Россия|俄罗斯|러시아|ロシア|روسيا|Rússia|Russia",
    "RW": "Rwanda|Ruanda|Rwanda|Ruanda|Руанда|卢旺达|르완다|ルワンダ|رواندا|Ruanda|Ruanda",
    "SA":
        "Saudi Arabia|Saudi-Arabien|Arabie saoudite|Arabia Saudí|Саудовская Аравия|沙特阿拉伯|사우디아라비아|"
        "サウジアラビア|المملكة العربية السعودية|Arábia Saudita|Arabia Saudita",
    "SB":
        "Solomon Islands|Salomonen|Îles Salomon|Islas Salomón|Соломоновы о-ва|所罗门群岛|솔로몬 제도|"
        "ソロモン諸島|جزر سليمان|Ilhas Salomão|Isole Salomone",
    "SC":
        "Seychelles|Seychellen|Seychelles|Seychelles|Сейшельские о-ва|塞舌尔|세이셸|セーシェル|سيشل|"
        "Seicheles|Seychelles",
    "SD": "Sudan|Sudan|Soudan|Sudán|Судан|苏丹|수단|スーダン|السودان|Sudão|Sudan",
    "SE": "Sweden|Schweden|Suède|Suecia|Швеция|瑞典|스웨덴|スウェーデン|السويد|Suécia|Svezia",
    "SG": "Singapore|Singapur|Singapour|Singapur|Сингапур|新加坡|싱가포르|シンガポール|سنغافورة|Singapura|Singapore",
    "SH":
        "Saint Helena|St. Helena|Sainte-Hélène|Santa Elena|о-в Св. Елены|圣赫勒拿|세인트헬레나|セントヘレナ|"
        "سانت هيلينا|Santa Helena|Sant’Elena",
    "SI":
        "Slovenia|Slowenien|Slovénie|Eslovenia|Словения|斯洛文尼亚|슬로베니아|スロベニア|سلوفينيا|Eslovênia|"
        "Slovenia",
    "SJ":
        "Svalbard and Jan Mayen|Spitzbergen und Jan Mayen|Svalbard et Jan Mayen|Svalbard y Jan Mayen|"
        "Шпицберген и Ян-Майен|斯瓦尔巴和扬马延|스발바르제도-얀마웬섬|スバールバル諸島・ヤンマイエン島|"
        "سفالبارد وجان ماين|Svalbard e Jan Mayen|Svalbard e Jan Mayen",
    "SK":
        "Slovakia|Slowakei|Slovaquie|Eslovaquia|Словакия|斯洛伐克|슬로바키아|スロバキア|سلوفاكيا|Eslováquia|"
        "Slovacchia",
    "SL":
        "Sierra Leone|Sierra Leone|Sierra Leone|Sierra Leona|Сьерра-Леоне|塞拉利昂|시에라리온|シエラレオネ|"
        "سيراليون|Serra Leoa|Sierra Leone",
    "SM":
        "San Marino|San Marino|Saint-Marin|San Marino|Сан-Марино|圣马力诺|산마리노|サンマリノ|سان مارينو|"
        "San Marino|San Marino",
    "SN": "Senegal|Senegal|Sénégal|Senegal|Сенегал|塞内加尔|세네갈|セネガル|السنغال|Senegal|Senegal",
    "SO": "Somalia|Somalia|Somalie|Somalia|Сомали|索马里|소말리아|ソマリア|الصومال|Somália|Somalia",
    "SR": "Suriname|Suriname|Suriname|Surinam|Суринам|苏里南|수리남|スリナム|سورينام|Suriname|Suriname",
    "SS":
        "South Sudan|Südsudan|Soudan du Sud|Sudán del Sur|Южный Судан|南苏丹|남수단|南スーダン|جنوب السودان|"
        "Sudão do Sul|Sud Sudan",
    "ST":
        "São Tomé and Príncipe|São Tomé und Príncipe|Sao Tomé-et-Principe|Santo Tomé y Príncipe|"
        "Сан-Томе и Принсипи|圣多美和普林西比|상투메 프린시페|サントメ・プリンシペ|ساو تومي وبرينسيبي|"
        "São Tomé e Príncipe|São Tomé e Príncipe",
    "SV":
        "El Salvador|El Salvador|Salvador|El Salvador|Сальвадор|萨尔瓦多|엘살바도르|エルサルバドル|السلفادور|"
        "El Salvador|El Salvador",
    "SX":
        "Sint Maarten|Sint Maarten|Saint-Martin (partie néerlandaise)|Sint Maarten|Синт-Мартен|荷属圣马丁|"
        "신트마르턴|シント・マールテン|سانت مارتن|Sint Maarten|Sint Maarten",
    "SY": "Syria|Syrien|Syrie|Siria|Сирия|叙利亚|시리아|シリア|سوريا|Síria|Siria",
    "SZ": "Eswatini|Eswatini|Eswatini|Esuatini|Эсватини|斯威士兰|에스와티니|エスワティニ|إسواتيني|Essuatíni|Eswatini",
    "TC":
        "Turks and Caicos Islands|Turks- und Caicosinseln|Îles Turques-et-Caïques|Islas Turcas y Caicos|"
        "Тёркс и Кайкос|特克斯和凯科斯群岛|터크스 케이커스 제도|タークス・カイコス諸島|جزر توركس وكايكوس|"
        "Ilhas Turcas e Caicos|Isole Turks e Caicos",
    "TD": "Chad|Tschad|Tchad|Chad|Чад|乍得|차드|チャド|تشاد|Chade|Ciad",
    "TF":
        "French Southern Territories|Französische Süd- und Antarktisgebiete|Terres australes françaises|"
        "Territorios Australes Franceses|Французские Южные территории|法属南部领地|프랑스령 남방 지역|"
        "仏領極南諸島|الأقاليم الجنوبية الفرنسية|Territórios Franceses do Sul|Terre Australi Francesi",
    "TG": "Togo|Togo|Togo|Togo|Того|多哥|토고|トーゴ|توغو|Togo|Togo",
    "TH": "Thailand|Thailand|Thaïlande|Tailandia|Таиланд|泰国|태국|タイ|تايلاند|Tailândia|Thailandia",
    "TJ":
        "Tajikistan|Tadschikistan|Tadjikistan|Tayikistán|Таджикистан|塔吉克斯坦|타지키스탄|タジキスタン|"
        "طاجيكستان|Tadjiquistão|Tagikistan",
    "TK": "Tokelau|Tokelau|Tokelau|Tokelau|Токелау|托克劳|토켈라우|トケラウ|توكيلاو|Tokelau|Tokelau",
    "TL":
        "Timor-Leste|Timor-Leste|Timor oriental|Timor-Leste|Восточный Тимор|东帝汶|동티모르|東ティモール|"
        "تيمور - ليشتي|Timor-Leste|Timor Est",
    "TM":
        "Turkmenistan|Turkmenistan|Turkménistan|Turkmenistán|Туркменистан|土库曼斯坦|투르크메니스탄|"
        "トルクメニスタン|تركمانستان|Turcomenistão|Turkmenistan",
    "TN": "Tunisia|Tunesien|Tunisie|Túnez|Тунис|突尼斯|튀니지|チュニジア|تونس|Tunísia|Tunisia",
    "TO": "Tonga|Tonga|Tonga|Tonga|Тонга|汤加|통가|トンガ|تونغا|Tonga|Tonga",
    "TR": "Türkiye|Türkei|Turquie|Turquía|Турция|土耳其|튀르키예|トルコ|تركيا|Turquia|Turchia",
    "TT":
        "Trinidad and Tobago|Trinidad und Tobago|Trinité-et-Tobago|Trinidad y Tobago|Тринидад и Тобаго|"
        "特立尼达和多巴哥|트리니다드 토바고|トリニダード・トバゴ|ترينيداد وتوباغو|Trinidad e Tobago|"
        "Trinidad e Tobago",
    "TV": "Tuvalu|Tuvalu|Tuvalu|Tuvalu|Тувалу|图瓦卢|투발루|ツバル|توفالو|Tuvalu|Tuvalu",
    "TW": "Taiwan|Taiwan|Taïwan|Taiwán|Тайвань|台湾|대만|台湾|تايوان|Taiwan|Taiwan",
    "TZ": "Tanzania|Tansania|Tanzanie|Tanzania|Танзания|坦桑尼亚|탄자니아|タンザニア|تنزانيا|Tanzânia|Tanzania",
    "UA": "Ukraine|Ukraine|Ukraine|Ucrania|Украина|乌克兰|우크라이나|ウクライナ|أوكرانيا|Ucrânia|Ucraina",
    "UG": "Uganda|Uganda|Ouganda|Uganda|Уганда|乌干达|우간다|ウガンダ|أوغندا|Uganda|Uganda",
    "UM":
        "U.S. Minor Outlying Islands|Amerikanische Überseeinseln|Îles mineures éloignées des États-Unis|"
        "Islas menores alejadas de EE. UU.|Внешние малые о-ва (США)|美国本土外小岛屿|미국령 해외 제도|"
        "合衆国領有小離島|جزر الولايات المتحدة النائية|Ilhas Menores Distantes dos EUA|"
        "Isole Minori Esterne degli Stati Uniti",
    "US":
        "United States|Vereinigte Staaten|États-Unis|Estados Unidos|Соединенные Штаты|美国|미국|"
        "アメリカ合衆国|الولايات المتحدة|Estados Unidos|Stati Uniti",
    "UY": "Uruguay|Uruguay|Uruguay|Uruguay|Уругвай|乌拉圭|우루과이|ウルグアイ|أورغواي|Uruguai|Uruguay",
    "UZ":
        "Uzbekistan|Usbekistan|Ouzbékistan|Uzbekistán|Узбекистан|乌兹别克斯坦|우즈베키스탄|ウズベキスタン|"
        "أوزبكستان|Uzbequistão|Uzbekistan",
    "VA":
        "Vatican City|Vatikanstadt|État de la Cité du Vatican|Ciudad del Vaticano|Ватикан|梵蒂冈|바티칸 시국|"
        "バチカン市国|الفاتيكان|Cidade do Vaticano|Città del Vaticano",
    "VC":
        "Saint Vincent and the Grenadines|St. Vincent und die Grenadinen|Saint-Vincent-et-les Grenadines|"
        "San Vicente y las Granadinas|Сент-Винсент и Гренадины|圣文森特和格林纳丁斯|세인트빈센트그레나딘|"
        "セントビンセント及びグレナディーン諸島|سانت فنسنت وجزر غرينادين|São Vicente e Granadinas|"
        "Saint Vincent e Grenadine",
    "VE":
        "Venezuela|Venezuela|Venezuela|Venezuela|Венесуэла|委内瑞拉|베네수엘라|ベネズエラ|فنزويلا|Venezuela|"
        "Venezuela",
    "VG":
        "British Virgin Islands|Britische Jungferninseln|Îles Vierges britanniques|Islas Vírgenes Británicas|"
        "Виргинские о-ва (Великобритания)|英属维尔京群岛|영국령 버진아일랜드|英領ヴァージン諸島|"
        "جزر فيرجن البريطانية|Ilhas Virgens Britânicas|Isole Vergini Britanniche",
    "VI":
        "U.S. Virgin Islands|Amerikanische Jungferninseln|Îles Vierges des États-Unis|"
        "Islas Vírgenes de EE. UU.|Виргинские о-ва (США)|美属维尔京群岛|미국령 버진아일랜드|"
        "米領ヴァージン諸島|جزر فيرجن الأمريكية|Ilhas Virgens Americanas|Isole Vergini Americane",
    "VN": "Vietnam|Vietnam|Viêt Nam|Vietnam|Вьетнам|越南|베트남|ベトナム|فيتنام|Vietnã|Vietnam",
    "VU": "Vanuatu|Vanuatu|Vanuatu|Vanuatu|Вануату|瓦努阿图|바누아투|バヌアツ|فانواتو|Vanuatu|Vanuatu",
    "WF":
        "Wallis and Futuna|Wallis und Futuna|Wallis-et-Futuna|Wallis y Futuna|Уоллис и Футуна|瓦利斯和富图纳|"
        "왈리스-푸투나 제도|ウォリス・フツナ|جزر والس وفوتونا|Wallis e Futuna|Wallis e Futuna",
    "WS": "Samoa|Samoa|Samoa|Samoa|Самоа|萨摩亚|사모아|サモア|ساموا|Samoa|Samoa",
    "XK": "Kosovo|Kosovo|Kosovo|Kosovo|Косово|科索沃|코소보|コソボ|كوسوفو|Kosovo|Kosovo",
    "YE": "Yemen|Jemen|Yémen|Yemen|Йемен|也门|예멘|イエメン|اليمن|Iêmen|Yemen",
    "YT": "Mayotte|Mayotte|Mayotte|Mayotte|Майотта|马约特|마요트|マヨット|مايوت|Mayotte|Mayotte",
    "ZA":
        "South Africa|Südafrika|Afrique du Sud|Sudáfrica|Южно-Африканская Республика|南非|남아프리카|"
        "南アフリカ|جنوب أفريقيا|África do Sul|Sudafrica",
    "ZM": "Zambia|Sambia|Zambie|Zambia|Замбия|赞比亚|잠비아|ザンビア|زامبيا|Zâmbia|Zambia",
    "ZW": "Zimbabwe|Simbabwe|Zimbabwe|Zimbabue|Зимбабве|津巴布韦|짐바브웨|ジンバブエ|زيمبابوي|Zimbábue|Zimbabwe",
    "SUHH":
        "Soviet Union|Sowjetunion|Union soviétique|Unión Soviética|Советский Союз|苏联|소련|ソ連|"
        "الاتحاد السوفيتي|União Soviética|Unione Sovietica",
    "DDDE":
        "East Germany|DDR|Allemagne de l’Est|Alemania Oriental|Восточная Германия|东德|동독|東ドイツ|"
        "ألمانيا الشرقية|Alemanha Oriental|Germania Est",
    "CSHH":
        "Czechoslovakia|Tschechoslowakei|Tchécoslovaquie|Checoslovaquia|Чехословакия|捷克斯洛伐克|"
        "체코슬로바키아|チェコスロバキア|تشيكوسلوفاكيا|Tchecoslováquia|Cecoslovacchia",
    "YUCS":
        "Yugoslavia|Jugoslawien|Yougoslavie|Yugoslavia|Югославия|南斯拉夫|유고슬라비아|ユーゴスラビア|"
        "يوغوسلافيا|Iugoslávia|Jugoslavia",
    "CSXX":
        "Serbia and Montenegro|Serbien und Montenegro|Serbie-et-Monténégro|Serbia y Montenegro|"
        "Сербия и Черногория|塞尔维亚和黑山|세르비아 몬테네그로|セルビア・モンテネグロ|صربيا والجبل الأسود|"
        "Sérvia e Montenegro|Serbia e Montenegro",
    "north-yemen":
        "North Yemen|Nordjemen|Yémen du Nord|Yemen del Norte|Северный Йемен|北也门|북예멘|北イエメン|"
        "اليمن الشمالي|Iêmen do Norte|Yemen del Nord",
    "YDYE":
        "South Yemen|Südjemen|Yémen du Sud|Yemen del Sur|Южный Йемен|南也门|남예멘|南イエメン|اليمن الجنوبي|"
        "Iêmen do Sul|Yemen del Sud",
    "VDVN":
        "North Vietnam|Nordvietnam|Viêt Nam du Nord|Vietnam del Norte|Северный Вьетнам|北越|북베트남|"
        "北ベトナム|فيتنام الشمالية|Vietnã do Norte|Vietnam del Nord",
    "south-vietnam":
        "South Vietnam|Südvietnam|Viêt Nam du Sud|Vietnam del Sur|Южный Вьетнам|南越|남베트남|南ベトナム|"
        "فيتنام الجنوبية|Vietnã do Sul|Vietnam del Sud",
    "ANHH":
        "Netherlands Antilles|Niederländische Antillen|Antilles néerlandaises|Antillas Neerlandesas|"
        "Нидерландские Антильские острова|荷属安的列斯|네덜란드령 안틸레스|オランダ領アンティル|"
        "جزر الأنتيل الهولندية|Antilhas Holandesas|Antille Olandesi",
    "SKIN": "Sikkim|Sikkim|Sikkim|Sikkim|Сикким|锡金|시킴|シッキム|سيكيم|Sikkim|Sikkim",
    "GEHH": "Gilbert and Ellice Islands|Gilbert- und Elliceinseln|Îles Gilbert et Ellice||||||||",
    "PCHH":
        "Pacific Islands Trust Territory|Treuhandgebiet Pazifische Inseln|"
        "Territoire sous tutelle des îles du Pacifique||||||||",
    "PZPA": "Panama Canal Zone|Panamakanalzone|Zone du canal de Panama|Zona del Canal de Panamá|||||||",
    "NTHH": "Saudi-Iraqi Neutral Zone|Neutrale Zone (Saudi-Arabien und Irak)|||||||||",
    "hawaii-kingdom":
        "Kingdom of Hawaii|Königreich Hawaii|Royaume d’Hawaï|Reino de Hawái|Королевство Гавайи|夏威夷王国|"
        "하와이 왕국|ハワイ王国|مملكة هاواي|Reino do Havaí|Regno delle Hawaii",
    "korean-empire":
        "Korean Empire|Koreanisches Kaiserreich|Empire coréen|Imperio coreano|Корейская империя|大韩帝国|"
        "대한제국|大韓帝国|الإمبراطورية الكورية|Império Coreano|Impero coreano",
    "austria-hungary":
        "Austria-Hungary|Österreich-Ungarn|Autriche-Hongrie|Imperio austrohúngaro|Австро-Венгрия|奥匈帝国|"
        "오스트리아-헝가리|オーストリア＝ハンガリー|النمسا-المجر|Áustria-Hungria|Austria-Ungheria",
    "ottoman-empire":
        "Ottoman Empire|Osmanisches Reich|Empire ottoman|Imperio otomano|Османская империя|奥斯曼帝国|"
        "오스만 제국|オスマン帝国|الدولة العثمانية|Império Otomano|Impero ottomano",
    "russian-empire":
        "Russian Empire|Russisches Kaiserreich|Empire russe|Imperio ruso|Российская империя|俄罗斯帝国|"
        "러시아 제국|ロシア帝国|الإمبراطورية الروسية|Império Russo|Impero russo",
    "prussia": "Prussia|Preußen|Prusse|Prusia|Пруссия|普鲁士|프로이센|プロイセン|بروسيا|Prússia|Prussia",
    "united-arab-republic":
        "United Arab Republic|Vereinigte Arabische Republik|République arabe unie|República Árabe Unida|"
        "Объединённая Арабская Республика|阿拉伯联合共和国|아랍 연합 공화국|アラブ連合共和国|"
        "الجمهورية العربية المتحدة|República Árabe Unida|Repubblica Araba Unita",
    "manchukuo":
        "Manchukuo|Mandschukuo|Mandchoukouo|Manchukuo|Маньчжоу-го|满洲国|만주국|満洲国|مانشوكو|Manchukuo|"
        "Manciukuò",
    "tibet": "Tibet|Tibet|Tibet|Tíbet|Тибет|西藏|티베트|チベット|التبت|Tibete|Tibet",
    "zanzibar": "Zanzibar|Sansibar|Zanzibar|Zanzíbar|Занзибар|桑给巴尔|잔지바르|ザンジバル|زنجبار|Zanzibar|Zanzibar",
    "tanganyika":
        "Tanganyika|Tanganjika|Tanganyika|Tanganica|Танганьика|坦噶尼喀|탕가니카|タンガニーカ|تنجانيقا|"
        "Tanganica|Tanganica",
}

# code -> (last year of the state, codes of its successors)
ENDED: dict[str, tuple[int, tuple[str, ...]]] = {
    "SUHH": (1991, ("RU", "AM", "AZ", "BY", "EE", "GE", "KZ", "KG", "LV", "LT", "MD", "TJ", "TM", "UA", "UZ")),
    "DDDE": (1990, ("DE",)), "CSHH": (1992, ("CZ", "SK")), "YUCS": (2003, ("BA", "HR", "MK", "SI", "CSXX")),
    "CSXX": (2006, ("RS", "ME")), "north-yemen": (1990, ("YE",)), "YDYE": (1990, ("YE",)), "VDVN": (1976, ("VN",)),
    "south-vietnam": (1975, ("VN",)), "ANHH": (2010, ("CW", "SX", "BQ")), "SKIN": (1975, ("IN",)),
    "GEHH": (1976, ("KI", "TV")), "PCHH": (1994, ("FM", "MH", "MP", "PW")), "PZPA": (1979, ("PA",)),
    "NTHH": (1991, ("IQ", "SA")), "hawaii-kingdom": (1893, ("US",)), "korean-empire": (1910, ("KR", "KP")),
    "austria-hungary": (1918, ("AT", "HU", "CSHH", "PL", "YUCS")), "ottoman-empire": (1922, ("TR",)),
    "russian-empire": (1917, ("SUHH", "FI", "PL", "EE", "LV", "LT")), "prussia": (1947, ("DE",)),
    "united-arab-republic": (1971, ("EG", "SY")), "manchukuo": (1945, ("CN",)), "tibet": (1951, ("CN",)),
    "zanzibar": (1964, ("TZ",)), "tanganyika": (1964, ("TZ",)),
}

# Other English names in readable form, those of several countries last
ALIASES: tuple[str, ...] = (
    "Principality of Andorra", "UAE", "U.A.E.", "Emirates", "Trucial States", "Trucial Oman", "Afghan Republic",
    "Kingdom of Afghanistan", "Islamic Republic of Afghanistan", "Antigua", "Republic of Albania",
    "Republic of Armenia", "People's Republic of Angola", "Republic of Angola", "Argentine Republic",
    "Republic of Argentina", "Federal Republic of Austria", "Republic of Austria", "Commonwealth of Australia",
    "Azerbaijani Republic", "Republic of Azerbaijan", "Bosnia", "Bosnia-Herzegovina", "Bosnia Herzegovina",
    "Republic of Bosnia and Herzegovina", "People's Republic of Bangladesh", "Kingdom of Belgium", "Upper Volta",
    "Republic of Upper Volta", "Republic of Burkina Faso", "Republic of Bulgaria", "Kingdom of Bahrain",
    "State of Bahrain", "Republic of Burundi", "Dahomey", "Republic of Dahomey", "People's Republic of Benin",
    "Republic of Benin", "Brunei Darussalam", "Plurinational State of Bolivia", "Bolivia, Plurinational State of",
    "Republic of Bolivia", "Bonaire, Sint Eustatius and Saba", "BES Islands", "Federative Republic of Brazil",
    "Commonwealth of the Bahamas", "Kingdom of Bhutan", "Bechuanaland", "Republic of Botswana", "Byelorussia",
    "Belorussia", "White Russia", "Republic of Belarus", "British Honduras", "Cocos Islands", "Keeling Islands",
    "Congo - Kinshasa", "DRC", "D.R.C.", "DR Congo", "D.R. Congo", "Dem. Rep. Congo", "Zaire", "Republic of Zaire",
    "Belgian Congo", "Congo (Kinshasa)", "Congo-Kinshasa", "Congo-Leopoldville", "Congo (Leopoldville)", "Congo, DR",
    "Congo, Dem. Rep.", "Democratic Republic of Congo", "CAR", "C.A.R.", "Central African Empire", "Ubangi-Shari",
    "Congo - Brazzaville", "Congo (Brazzaville)", "Congo-Brazzaville", "Republic of Congo",
    "People's Republic of the Congo", "Congo, Rep.", "Middle Congo", "Swiss Confederation", "Helvetia", "Ivory Coast",
    "Republic of Côte d'Ivoire", "Republic of Chile", "United Republic of Cameroon", "Republic of Cameroon", "PRC",
    "P.R.C.", "P.R. China", "PR China", "People's Republic of China", "Mainland China", "Communist China", "Red China",
    "Republic of Colombia", "Republic of Costa Rica", "Republic of Cuba", "Cabo Verde", "Cape Verde Islands",
    "Republic of Cape Verde", "Republic of Cyprus", "Czech Republic", "FRG", "F.R.G.", "Federal Republic of Germany",
    "West Germany", "German Empire", "German Reich", "Weimar Republic", "French Somaliland", "Afars and Issas",
    "French Territory of the Afars and the Issas", "Republic of Djibouti", "Kingdom of Denmark",
    "Commonwealth of Dominica", "People's Democratic Republic of Algeria", "Republic of Ecuador", "Republic of Estonia",
    "Arab Republic of Egypt", "Kingdom of Egypt", "Sahrawi Arab Democratic Republic", "SADR", "Spanish Sahara",
    "State of Eritrea", "Kingdom of Spain", "Abyssinia", "Federal Democratic Republic of Ethiopia",
    "Empire of Ethiopia", "Republic of Finland", "Republic of Fiji", "Republic of the Fiji", "Falklands", "Malvinas",
    "Islas Malvinas", "Falkland Islands (Malvinas)", "Federated States of Micronesia", "FSM", "Faroes",
    "Faeroe Islands", "French Republic", "Republic of France", "Republic of Gabon", "UK", "U.K.", "Great Britain",
    "Britain", "United Kingdom of Great Britain and Northern Ireland", "Republic of Georgia", "Gold Coast",
    "Republic of Ghana", "Islamic Republic of the Gambia", "Republic of the Gambia", "French Guinea",
    "People's Revolutionary Republic of Guinea", "Republic of Guinea", "Spanish Guinea",
    "Republic of Equatorial Guinea", "Hellenic Republic", "Hellas", "Kingdom of Greece", "Republic of Greece",
    "South Georgia and South Sandwich Islands", "Republic of Guatemala", "Portuguese Guinea",
    "Republic of Guinea-Bissau", "Co-operative Republic of Guyana", "British Guiana", "Hong Kong SAR China",
    "Hong Kong SAR", "Hong Kong, China", "Hongkong", "Heard and McDonald Islands", "Republic of Honduras",
    "Republic of Croatia", "Republic of Haiti", "Hungarian People's Republic", "Kingdom of Hungary",
    "Republic of Hungary", "Dutch East Indies", "Netherlands East Indies", "Republic of Indonesia", "Eire",
    "Irish Republic", "Republic of Ireland", "Irish Free State", "State of Israel", "Republic of India",
    "Republic of Iraq", "Persia", "Imperial State of Iran", "Islamic Republic of Iran", "Republic of Iceland",
    "Italian Republic", "Kingdom of Italy", "Republic of Italy", "Hashemite Kingdom of Jordan", "Transjordan", "Nippon",
    "Empire of Japan", "Republic of Kenya", "Kyrgyz Republic", "Kirghizia", "Kirgizia", "Kirghizstan",
    "Republic of Kyrgyzstan", "Kampuchea", "Democratic Kampuchea", "People's Republic of Kampuchea", "Khmer Republic",
    "Kingdom of Cambodia", "Gilbert Islands", "Republic of Kiribati", "Union of the Comoros", "Comoro Islands",
    "Republic of the Comoros", "Saint Christopher and Nevis", "Saint Kitts-Nevis", "Saint Kitts",
    "Federation of Saint Kitts and Nevis", "DPRK", "D.P.R.K.", "DPR Korea", "D.P.R. Korea",
    "Democratic People's Republic of Korea", "Korea, North", "Korea (North)", "Korea, Democratic People's Republic of",
    "Korea, DPR", "Korea DPR", "Korea, Dem. People's Rep.", "ROK", "R.O.K.", "Republic of Korea", "Korea, South",
    "Korea (South)", "Korea, Rep.", "Korea Rep.", "State of Kuwait", "Kazakstan", "Republic of Kazakhstan",
    "Lao People's Democratic Republic", "Lao PDR", "Lao P.D.R.", "Kingdom of Laos", "Lebanese Republic",
    "Republic of Lebanon", "Principality of Liechtenstein", "Ceylon", "Democratic Socialist Republic of Sri Lanka",
    "Dominion of Ceylon", "Republic of Liberia", "Basutoland", "Kingdom of Lesotho", "Republic of Lithuania",
    "Grand Duchy of Luxembourg", "Luxemburg", "Republic of Latvia", "Libyan Arab Jamahiriya", "State of Libya",
    "Libyan Arab Republic", "Kingdom of Libya", "Kingdom of Morocco", "Principality of Monaco", "Moldavia",
    "Republic of Moldova", "Republic of Montenegro", "Saint Martin", "Malagasy Republic", "Republic of Madagascar",
    "Republic of the Marshall Islands", "Macedonia", "Republic of Macedonia", "FYROM", "F.Y.R.O.M.", "FYR Macedonia",
    "Former Yugoslav Republic of Macedonia", "The former Yugoslav Republic of Macedonia",
    "Macedonia, Former Yugoslav Republic of", "Macedonia, FYR", "Republic of North Macedonia", "French Sudan",
    "Republic of Mali", "Myanmar (Burma)", "Burma", "Union of Burma", "Republic of the Union of Myanmar",
    "Outer Mongolia", "Mongolian People's Republic", "Macao SAR China", "Macau", "Macau SAR", "Macao SAR",
    "Macao, China", "Macau, China", "Commonwealth of Northern Mariana Islands", "Islamic Republic of Mauritania",
    "Republic of Malta", "Republic of Mauritius", "Republic of the Maldives", "Nyasaland", "Republic of Malawi",
    "United Mexican States", "Malaya", "Federation of Malaya", "Federation of Malaysia", "Republic of Mozambique",
    "South West Africa", "South-West Africa", "Republic of Namibia", "Republic of Niger", "Federal Republic of Nigeria",
    "Republic of Nicaragua", "Holland", "Kingdom of the Netherlands", "Kingdom of Norway",
    "Federal Democratic Republic of Nepal", "Kingdom of Nepal", "Republic of Nauru", "Aotearoa", "Aotearoa New Zealand",
    "Muscat and Oman", "Sultanate of Oman", "Republic of Panama", "Republic of Peru", "Republic of the Philippines",
    "Islamic Republic of Pakistan", "Polish People's Republic", "Republic of Poland", "Pitcairn",
    "Commonwealth of Puerto Rico", "Palestinian Territories", "State of Palestine", "Palestinian Authority",
    "Palestinian National Authority", "Palestinian Territory", "Occupied Palestinian Territory", "Portuguese Republic",
    "Kingdom of Portugal", "Republic of Portugal", "Republic of Palau", "Republic of Paraguay", "State of Qatar",
    "Rumania", "Roumania", "Kingdom of Romania", "Republic of Romania", "Republic of Serbia", "Russian Federation",
    "Ruanda", "Republic of Rwanda", "KSA", "Kingdom of Saudi Arabia", "Republic of the Seychelles",
    "Democratic Republic of the Sudan", "Republic of Sudan", "Republic of the Sudan", "Kingdom of Sweden",
    "Republic of Singapore", "Republic of Slovenia", "Slovak Republic", "Republic of Sierra Leone",
    "Republic of San Marino", "Republic of Senegal", "Somali Republic", "Federal Republic of Somalia",
    "Somali Democratic Republic", "Republic of Somalia", "Dutch Guiana", "Surinam", "Republic of Suriname",
    "Republic of South Sudan", "São Tomé", "Democratic Republic of São Tomé and Príncipe", "Salvador", "Saint Maarten",
    "Saint Martin (Dutch part)", "Sint Maarten (Dutch part)", "Syrian Arab Republic", "Swaziland",
    "Kingdom of Swaziland", "Kingdom of Eswatini", "Republic of Chad", "Republic of Togo", "Siam", "Kingdom of Siam",
    "Kingdom of Thailand", "Tadjikistan", "Tadzhikistan", "Republic of Tajikistan", "East Timor", "Portuguese Timor",
    "Democratic Republic of Timor-Leste", "Turkmenia", "Republic of Turkmenistan", "Tunisian Republic",
    "Republic of Tunisia", "Tonga Islands", "Kingdom of Tonga", "Turkey", "Republic of Turkey", "Republic of Türkiye",
    "Trinidad", "Republic of Trinidad and Tobago", "Ellice Islands", "Republic of China", "ROC", "R.O.C.", "Formosa",
    "Chinese Taipei", "Nationalist China", "Taiwan, Province of China", "Taiwan, China", "United Republic of Tanzania",
    "Republic of Tanzania", "The Ukraine", "Republic of Ukraine", "Republic of Uganda", "U.S. Outlying Islands", "USA",
    "U.S.A.", "US", "U.S.", "United States of America", "Eastern Republic of Uruguay", "Oriental Republic of Uruguay",
    "Republic of Uzbekistan", "Vatican", "Holy See", "The Vatican", "Vatican City State", "State of the Vatican City",
    "Vatican (Holy See)", "Saint Vincent and Grenadines", "Bolivarian Republic of Venezuela", "Virgin Islands, British",
    "Virgin Islands (British)", "British Virgin Is.", "BVI", "Virgin Islands of the United States",
    "Virgin Islands, U.S.", "Virgin Islands (U.S.)", "USVI", "United States Virgin Islands", "Danish West Indies",
    "Viet Nam", "Viet-Nam", "Socialist Republic of Vietnam", "Socialist Republic of Viet Nam", "New Hebrides",
    "Republic of Vanuatu", "Western Samoa", "Independent State of Samoa", "Kosova", "Republic of Kosovo",
    "Republic of Yemen", "RSA", "R.S.A.", "Union of South Africa", "Republic of South Africa", "Northern Rhodesia",
    "Republic of Zambia", "Rhodesia", "Southern Rhodesia", "Zimbabwe Rhodesia", "Zimbabwe-Rhodesia",
    "Republic of Zimbabwe", "USSR", "U.S.S.R.", "Union of Soviet Socialist Republics", "GDR", "G.D.R.",
    "German Democratic Republic", "DDR", "D.D.R.", "Czecho-Slovakia", "Czechoslovak Republic",
    "Czechoslovak Socialist Republic", "CSSR", "Czech and Slovak Federal Republic",
    "Czech and Slovak Federative Republic", "SFRY", "Jugoslavia", "Socialist Federal Republic of Yugoslavia",
    "Federal Republic of Yugoslavia", "Kingdom of Yugoslavia", "Kingdom of Serbs, Croats and Slovenes", "FR Yugoslavia",
    "Serbia-Montenegro", "State Union of Serbia and Montenegro", "Yemen Arab Republic", "Yemen, North", "Yemen (Sanaa)",
    "Yemen (Sana'a)", "YAR", "Mutawakkilite Kingdom of Yemen", "People's Democratic Republic of Yemen", "Yemen, South",
    "Democratic Yemen", "Yemen, Democratic", "PDRY", "Yemen (Aden)", "People's Republic of South Yemen",
    "Democratic Republic of Vietnam", "Democratic Republic of Viet-Nam", "Vietnam, North", "DRV", "Viet-Nam, North",
    "Republic of Vietnam", "Republic of Viet-Nam", "Vietnam, South", "RVN", "Viet-Nam, South", "State of Vietnam",
    "Dutch Antilles", "Netherlands West Indies", "Kingdom of Sikkim", "Gilbert and Ellice Islands Colony",
    "Trust Territory of the Pacific Islands", "Pacific Islands (Trust Territory)", "Canal Zone",
    "Saudi Arabian-Iraqi Neutral Zone", "Neutral Zone", "Hawaii", "Hawaiian Kingdom", "Hawaiian Islands",
    "Sandwich Islands", "Kingdom of the Hawaiian Islands", "Hawai'i", "Empire of Korea", "Great Korean Empire",
    "Kingdom of Korea", "Joseon", "Chosun", "Choson", "Austro-Hungarian Empire", "Austro-Hungarian Monarchy",
    "Austrian Empire", "Turkish Empire", "Sublime Porte", "Imperial Russia", "Tsarist Russia", "Kingdom of Prussia",
    "UAR", "U.A.R.", "Manchoukuo", "Manchu Empire", "Sultanate of Zanzibar", "People's Republic of Zanzibar",
    "Republic of Tanganyika", "Tanganyika Territory", "Korea", "Congo", "Virgin Islands",
)

# ISO 3166-1 alpha-3 -> code in ROWS
ALPHA3: dict[str, str] = {
    "ABW": "AW", "AFG": "AF", "AGO": "AO", "AIA": "AI", "ALA": "AX", "ALB": "AL", "AND": "AD", "ANT": "ANHH",
    "ARE": "AE", "ARG": "AR", "ARM": "AM", "ASM": "AS", "ATA": "AQ", "ATF": "TF", "ATG": "AG", "AUS": "AU", "AUT": "AT",
    "AZE": "AZ", "BDI": "BI", "BEL": "BE", "BEN": "BJ", "BES": "BQ", "BFA": "BF", "BGD": "BD", "BGR": "BG", "BHR": "BH",
    "BHS": "BS", "BIH": "BA", "BLM": "BL", "BLR": "BY", "BLZ": "BZ", "BMU": "BM", "BOL": "BO", "BRA": "BR", "BRB": "BB",
    "BRN": "BN", "BTN": "BT", "BUR": "MM", "BVT": "BV", "BWA": "BW", "CAF": "CF", "CAN": "CA", "CCK": "CC", "CHE": "CH",
    "CHL": "CL", "CHN": "CN", "CIV": "CI", "CMR": "CM", "COD": "CD", "COG": "CG", "COK": "CK", "COL": "CO", "COM": "KM",
    "CPV": "CV", "CRI": "CR", "CSK": "CSHH", "CUB": "CU", "CUW": "CW", "CXR": "CX", "CYM": "KY", "CYP": "CY",
    "CZE": "CZ", "DDR": "DDDE", "DEU": "DE", "DJI": "DJ", "DMA": "DM", "DNK": "DK", "DOM": "DO", "DZA": "DZ",
    "ECU": "EC", "EGY": "EG", "ERI": "ER", "ESH": "EH", "ESP": "ES", "EST": "EE", "ETH": "ET", "FIN": "FI", "FJI": "FJ",
    "FLK": "FK", "FRA": "FR", "FRO": "FO", "FSM": "FM", "GAB": "GA", "GBR": "GB", "GEL": "GEHH", "GEO": "GE",
    "GGY": "GG", "GHA": "GH", "GIB": "GI", "GIN": "GN", "GLP": "GP", "GMB": "GM", "GNB": "GW", "GNQ": "GQ", "GRC": "GR",
    "GRD": "GD", "GRL": "GL", "GTM": "GT", "GUF": "GF", "GUM": "GU", "GUY": "GY", "HKG": "HK", "HMD": "HM", "HND": "HN",
    "HRV": "HR", "HTI": "HT", "HUN": "HU", "IDN": "ID", "IMN": "IM", "IND": "IN", "IOT": "IO", "IRL": "IE", "IRN": "IR",
    "IRQ": "IQ", "ISL": "IS", "ISR": "IL", "ITA": "IT", "JAM": "JM", "JEY": "JE", "JOR": "JO", "JPN": "JP", "KAZ": "KZ",
    "KEN": "KE", "KGZ": "KG", "KHM": "KH", "KIR": "KI", "KNA": "KN", "KOR": "KR", "KWT": "KW", "LAO": "LA", "LBN": "LB",
    "LBR": "LR", "LBY": "LY", "LCA": "LC", "LIE": "LI", "LKA": "LK", "LSO": "LS", "LTU": "LT", "LUX": "LU", "LVA": "LV",
    "MAC": "MO", "MAF": "MF", "MAR": "MA", "MCO": "MC", "MDA": "MD", "MDG": "MG", "MDV": "MV", "MEX": "MX", "MHL": "MH",
    "MKD": "MK", "MLI": "ML", "MLT": "MT", "MMR": "MM", "MNE": "ME", "MNG": "MN", "MNP": "MP", "MOZ": "MZ", "MRT": "MR",
    "MSR": "MS", "MTQ": "MQ", "MUS": "MU", "MWI": "MW", "MYS": "MY", "MYT": "YT", "NAM": "NA", "NCL": "NC", "NER": "NE",
    "NFK": "NF", "NGA": "NG", "NIC": "NI", "NIU": "NU", "NLD": "NL", "NOR": "NO", "NPL": "NP", "NRU": "NR",
    "NTZ": "NTHH", "NZL": "NZ", "OMN": "OM", "PAK": "PK", "PAN": "PA", "PCI": "PCHH", "PCN": "PN", "PCZ": "PZPA",
    "PER": "PE", "PHL": "PH", "PLW": "PW", "PNG": "PG", "POL": "PL", "PRI": "PR", "PRK": "KP", "PRT": "PT", "PRY": "PY",
    "PSE": "PS", "PYF": "PF", "QAT": "QA", "REU": "RE", "ROU": "RO", "RUS": "RU", "RWA": "RW", "SAU": "SA",
    "SCG": "CSXX", "SDN": "SD", "SEN": "SN", "SGP": "SG", "SGS": "GS", "SHN": "SH", "SJM": "SJ", "SKM": "SKIN",
    "SLB": "SB", "SLE": "SL", "SLV": "SV", "SMR": "SM", "SOM": "SO", "SPM": "PM", "SRB": "RS", "SSD": "SS", "STP": "ST",
    "SUN": "SUHH", "SUR": "SR", "SVK": "SK", "SVN": "SI", "SWE": "SE", "SWZ": "SZ", "SXM": "SX", "SYC": "SC",
    "SYR": "SY", "TCA": "TC", "TCD": "TD", "TGO": "TG", "THA": "TH", "TJK": "TJ", "TKL": "TK", "TKM": "TM", "TLS": "TL",
    "TMP": "TL", "TON": "TO", "TTO": "TT", "TUN": "TN", "TUR": "TR", "TUV": "TV", "TWN": "TW", "TZA": "TZ", "UGA": "UG",
    "UKR": "UA", "UMI": "UM", "URY": "UY", "USA": "US", "UZB": "UZ", "VAT": "VA", "VCT": "VC", "VDR": "VDVN",
    "VEN": "VE", "VGB": "VG", "VIR": "VI", "VNM": "VN", "VUT": "VU", "WLF": "WF", "WSM": "WS", "XKK": "XK", "XKX": "XK",
    "YEM": "YE", "YMD": "YDYE", "YUG": "YUCS", "ZAF": "ZA", "ZAR": "CD", "ZMB": "ZM", "ZWE": "ZW",
}

# fold(name) with WORDS replaced -> the code, or the codes of all that bear the name
KEYS: dict[str, str | tuple[str, ...]] = {
    "abessinien": "ET", "abyssinia": "ET", "abyssinie": "ET", "aegypten": "EG", "aequatorialguinea": "GQ",
    "aethiopien": "ET", "afars and issas": "DJ", "afeganistao": "AF", "afganistan": "AF", "afghan republic": "AF",
    "afghanistan": "AF", "afghanistan islamic republic of": "AF", "afghanistan kingdom of": "AF", "africa do sul": "ZA",
    "afrique du sud": "ZA", "agypten": "EG", "aland islands": "AX", "alandinseln": "AX", "albania": "AL",
    "albania republic of": "AL", "albanie": "AL", "albanien": "AL", "alemanha": "DE", "alemanha oriental": "DDDE",
    "alemania": "DE", "alemania occidental": "DE", "alemania oriental": "DDDE", "algeria": "DZ",
    "algeria peoples democratic republic of": "DZ", "algerie": "DZ", "algerien": "DZ", "allemagne": "DE",
    "allemagne de lest": "DDDE", "allemagne de louest": "DE", "alto volta": "BF", "america united states of": "US",
    "american samoa": "AS", "amerikanisch samoa": "AS", "amerikanische jungferninseln": "VI",
    "amerikanische uberseeinseln": "UM", "amerikanische ueberseeinseln": "UM", "andorra": "AD",
    "andorra principality of": "AD", "andorre": "AD", "angola": "AO", "angola peoples republic of": "AO",
    "angola republic of": "AO", "anguila": "AI", "anguilla": "AI", "antarctica": "AQ", "antarctique": "AQ",
    "antarktis": "AQ", "antartida": "AQ", "antartide": "AQ", "antigua": "AG", "antigua and barbuda": "AG",
    "antigua e barbuda": "AG", "antigua et barbuda": "AG", "antigua und barbuda": "AG", "antigua y barbuda": "AG",
    "antilhas holandesas": "ANHH", "antillas neerlandesas": "ANHH", "antille olandesi": "ANHH",
    "antilles neerlandaises": "ANHH", "aotearoa": "NZ", "aotearoa new zealand": "NZ", "aquatorialguinea": "GQ",
    "arab republic of egypt": "EG", "arabia saudi": "SA", "arabia saudita": "SA", "arabie saoudite": "SA",
    "argelia": "DZ", "argentina": "AR", "argentina republic of": "AR", "argentine": "AR", "argentine republic": "AR",
    "argentinien": "AR", "armenia": "AM", "armenia republic of": "AM", "armenie": "AM", "armenien": "AM", "aruba": "AW",
    "aserbaidschan": "AZ", "athiopien": "ET", "australia": "AU", "australie": "AU", "australien": "AU", "austria": "AT",
    "austria federal republic of": "AT", "austria hungary": "austria-hungary", "austria hungria": "austria-hungary",
    "austria republic of": "AT", "austria ungheria": "austria-hungary", "austrian empire": "austria-hungary",
    "austro hungarian empire": "austria-hungary", "austro hungarian monarchy": "austria-hungary",
    "autoridad palestina": "PS", "autorite palestinienne": "PS", "autriche": "AT",
    "autriche hongrie": "austria-hungary", "azerbaidjan": "AZ", "azerbaigian": "AZ", "azerbaijan": "AZ",
    "azerbaijan republic of": "AZ", "azerbaijani republic": "AZ", "azerbaijao": "AZ", "azerbaiyan": "AZ",
    "bahamas": "BS", "bahrain": "BH", "bahrain kingdom of": "BH", "bahrain state of": "BH", "bahrein": "BH",
    "banglades": "BD", "bangladesch": "BD", "bangladesh": "BD", "bangladesh peoples republic of": "BD", "barbade": "BB",
    "barbados": "BB", "barein": "BH", "basutoland": "LS", "bechuanaland": "BW", "belarus": "BY",
    "belarus republic of": "BY", "belgian congo": "CD", "belgica": "BE", "belgien": "BE", "belgio": "BE",
    "belgique": "BE", "belgisch kongo": "CD", "belgium": "BE", "belgium kingdom of": "BE", "belice": "BZ",
    "belize": "BZ", "belorussia": "BY", "benin": "BJ", "benin peoples republic of": "BJ", "benin republic of": "BJ",
    "bermuda": "BM", "bermudas": "BM", "bermudes": "BM", "bes islands": "BQ", "bhoutan": "BT", "bhutan": "BT",
    "bhutan kingdom of": "BT", "bielorrusia": "BY", "bielorrussia": "BY", "bielorussia": "BY", "bielorussie": "BY",
    "birma": "MM", "birmania": "MM", "birmanie": "MM", "bolivarian republic of venezuela": "VE", "bolivia": "BO",
    "bolivia plurinational state of": "BO", "bolivia republic of": "BO", "bolivie": "BO", "bolivien": "BO",
    "bonaire sint eustatius and saba": "BQ", "bosnia": "BA", "bosnia and herzegovina": "BA",
    "bosnia and herzegovina republic of": "BA", "bosnia e herzegovina": "BA", "bosnia ed erzegovina": "BA",
    "bosnia herzegovina": "BA", "bosnia y herzegovina": "BA", "bosnie": "BA", "bosnie herzegovine": "BA",
    "bosnien": "BA", "bosnien herzegowina": "BA", "bosnien und herzegowina": "BA", "botsuana": "BW", "botswana": "BW",
    "botswana republic of": "BW", "bouvet island": "BV", "bouvetinsel": "BV", "brasil": "BR", "brasile": "BR",
    "brasilien": "BR", "brazil": "BR", "brazil federative republic of": "BR", "brd": "DE", "bresil": "BR",
    "britain": "GB", "britische jungferninseln": "VG", "britisches territorium im indischen ozean": "IO",
    "british guiana": "GY", "british honduras": "BZ", "british indian ocean territory": "IO", "british virgin is": "VG",
    "british virgin islands": "VG", "brunei": "BN", "brunei darussalam": "BN", "bulgaria": "BG",
    "bulgaria republic of": "BG", "bulgarie": "BG", "bulgarien": "BG", "bundesrepublik": "DE",
    "bundesrepublik deutschland": "DE", "bundesrepublik jugoslawien": "YUCS", "burkina faso": "BF",
    "burkina faso republic of": "BF", "burma": "MM", "burma union of": "MM", "burquina faso": "BF", "burundi": "BI",
    "burundi republic of": "BI", "butan": "BT", "butao": "BT", "bvi": "VG", "byelorussia": "BY", "cabo verde": "CV",
    "camaroes": "CM", "cambodge": "KH", "cambodia": "KH", "cambodia kingdom of": "KH", "cambogia": "KH",
    "camboja": "KH", "camboya": "KH", "cameroon": "CM", "cameroon republic of": "CM",
    "cameroon united republic of": "CM", "cameroun": "CM", "camerun": "CM", "canada": "CA", "canal zone": "PZPA",
    "cap vert": "CV", "cape verde": "CV", "cape verde islands": "CV", "cape verde republic of": "CV",
    "capo verde": "CV", "car": "CF", "caraibi olandesi": "BQ", "caribbean netherlands": "BQ", "caribe neerlandes": "BQ",
    "catar": "QA", "cayman islands": "KY", "cazaquistao": "KZ", "cechia": "CZ", "cecoslovacchia": "CSHH",
    "ceilan": "LK", "central african empire": "CF", "central african republic": "CF", "ceylan": "LK", "ceylon": "LK",
    "chad": "TD", "chad republic of": "TD", "chade": "TD", "checoslovaquia": "CSHH", "chequia": "CZ", "chile": "CL",
    "chile republic of": "CL", "chili": "CL", "china": "CN", "china peoples republic of": "CN",
    "china republic of": "TW", "china volksrepublik": "CN", "chine": "CN", "chine populaire": "CN",
    "chinese taipei": "TW", "chipre": "CY", "choson": "korean-empire", "chosun": "korean-empire",
    "christmas island": "CX", "chypre": "CY", "ciad": "TD", "cidade do vaticano": "VA", "cile": "CL", "cina": "CN",
    "cipro": "CY", "citta del vaticano": "VA", "ciudad del vaticano": "VA", "co operative republic of guyana": "GY",
    "cocos (keeling) islands": "CC", "cocos islands": "CC", "colombia": "CO", "colombia republic of": "CO",
    "colombie": "CO", "commonwealth of australia": "AU", "commonwealth of bahamas": "BS",
    "commonwealth of dominica": "DM", "commonwealth of northern mariana islands": "MP",
    "commonwealth of puerto rico": "PR", "communist china": "CN", "comoras": "KM", "comore": "KM", "comores": "KM",
    "comoro islands": "KM", "comoros": "KM", "comoros republic of": "KM", "comoros union of": "KM",
    "congo": ("CD", "CG"), "congo (brazzaville)": "CG", "congo (kinshasa)": "CD", "congo (leopoldville)": "CD",
    "congo belge": "CD", "congo brazzaville": "CG", "congo dem rep": "CD", "congo democratic republic of": "CD",
    "congo dr": "CD", "congo kinshasa": "CD", "congo leopoldville": "CD", "congo peoples republic of": "CG",
    "congo rep": "CG", "congo republic of": "CG", "cook islands": "CK", "cookinseln": "CK", "corea": ("KP", "KR"),
    "corea del nord": "KP", "corea del norte": "KP", "corea del sud": "KR", "corea del sur": "KR",
    "coree": ("KP", "KR"), "coree du nord": "KP", "coree du sud": "KR", "coreia": ("KP", "KR"), "coreia do norte": "KP",
    "coreia do sul": "KR", "costa davorio": "CI", "costa de marfil": "CI", "costa do marfim": "CI", "costa rica": "CR",
    "costa rica republic of": "CR", "cote divoire": "CI", "cote divoire republic of": "CI", "croacia": "HR",
    "croatia": "HR", "croatia republic of": "HR", "croatie": "HR", "croazia": "HR", "csfr": "CSHH", "csr": "CSHH",
    "cssr": "CSHH", "cuba": "CU", "cuba republic of": "CU", "curacao": "CW", "curazao": "CW", "cyprus": "CY",
    "cyprus republic of": "CY", "czech and slovak federal republic": "CSHH",
    "czech and slovak federative republic": "CSHH", "czech republic": "CZ", "czechia": "CZ", "czecho slovakia": "CSHH",
    "czechoslovak republic": "CSHH", "czechoslovak socialist republic": "CSHH", "czechoslovakia": "CSHH",
    "daenemark": "DK", "dahomey": "BJ", "dahomey republic of": "BJ", "danemark": "DK", "danimarca": "DK",
    "danish west indies": "VI", "ddr": "DDDE", "dem rep congo": "CD", "democratic kampuchea": "KH",
    "democratic peoples republic of korea": "KP", "democratic republic of congo": "CD",
    "democratic republic of sao tome and principe": "ST", "democratic republic of sudan": "SD",
    "democratic republic of timor leste": "TL", "democratic republic of viet nam": "VDVN",
    "democratic republic of vietnam": "VDVN", "democratic socialist republic of sri lanka": "LK",
    "democratic yemen": "YDYE", "demokratische arabische republik sahara": "EH", "demokratische republik kongo": "CD",
    "demokratische republik vietnam": "VDVN", "demokratische volksrepublik jemen": "YDYE",
    "demokratische volksrepublik korea": "KP", "denmark": "DK", "denmark kingdom of": "DK", "der heilige stuhl": "VA",
    "deutsche demokratische republik": "DDDE", "deutsches reich": "DE", "deutschland": "DE", "dinamarca": "DK",
    "djibouti": "DJ", "djibouti republic of": "DJ", "djibuti": "DJ", "dominica": "DM", "dominican republic": "DO",
    "dominikanische republik": "DO", "dominion of ceylon": "LK", "dominique": "DM", "donaumonarchie": "austria-hungary",
    "dpr korea": "KP", "dprk": "KP", "dr congo": "CD", "dr kongo": "CD", "drc": "CD", "drv": "VDVN", "dschibuti": "DJ",
    "dutch antilles": "ANHH", "dutch east indies": "ID", "dutch guiana": "SR", "dvrk": "KP", "e u": "US",
    "east germany": "DDDE", "east timor": "TL", "eastern republic of uruguay": "UY", "eau": "AE", "ecuador": "EC",
    "ecuador republic of": "EC", "ee uu": "US", "eeuu": "US", "egipto": "EG", "egito": "EG", "egitto": "EG",
    "egypt": "EG", "egypt arab republic of": "EG", "egypt kingdom of": "EG", "egypte": "EG", "eire": "IE",
    "el salvador": "SV", "el vaticano": "VA", "elfenbeinkueste": "CI", "elfenbeinkuste": "CI", "ellice islands": "TV",
    "emirados arabes unidos": "AE", "emirates": "AE", "emirati arabi uniti": "AE", "emiratos arabes unidos": "AE",
    "emirats arabes unis": "AE", "empire coreen": "korean-empire", "empire of ethiopia": "ET", "empire of japan": "JP",
    "empire of korea": "korean-empire", "empire ottoman": "ottoman-empire", "empire russe": "russian-empire",
    "empire turc": "ottoman-empire", "equador": "EC", "equateur": "EC", "equatorial guinea": "GQ",
    "equatorial guinea republic of": "GQ", "eritrea": "ER", "eritrea state of": "ER", "eritreia": "ER",
    "erythree": "ER", "eslovaquia": "SK", "eslovenia": "SI", "espagne": "ES", "espana": "ES", "espanha": "ES",
    "essuatini": "SZ", "estados unidos": "US", "estados unidos da america": "US", "estados unidos de america": "US",
    "estland": "EE", "estonia": "EE", "estonia republic of": "EE", "estonie": "EE", "esuatini": "SZ", "eswatini": "SZ",
    "eswatini kingdom of": "SZ", "etat de la cite du vatican": "VA", "etat de palestine": "PS", "etats unis": "US",
    "etats unis damerique": "US", "ethiopia": "ET", "ethiopia federal democratic republic of": "ET", "ethiopie": "ET",
    "etiopia": "ET", "eua": "US", "faeroe islands": "FO", "faeroeer": "FO", "falkland islands": "FK",
    "falkland islands (malvinas)": "FK", "falklandinseln": "FK", "falklands": "FK", "faroe islands": "FO",
    "faroer": "FO", "faroes": "FO", "federacao russa": "RU", "federacion de rusia": "RU", "federacion rusa": "RU",
    "federal democratic republic of ethiopia": "ET", "federal democratic republic of nepal": "NP",
    "federal republic of austria": "AT", "federal republic of germany": "DE", "federal republic of nigeria": "NG",
    "federal republic of somalia": "SO", "federal republic of yugoslavia": "YUCS",
    "federated states of micronesia": "FM", "federation de russie": "RU", "federation malaya": "MY",
    "federation of malaya": "MY", "federation of malaysia": "MY", "federation of saint kitts and nevis": "KN",
    "federative republic of brazil": "BR", "federazione russa": "RU", "fidji": "FJ", "fidschi": "FJ", "figi": "FJ",
    "fiji": "FJ", "fiji republic of": "FJ", "filipinas": "PH", "filippine": "PH", "finland": "FI",
    "finland republic of": "FI", "finlande": "FI", "finlandia": "FI", "finnland": "FI", "fiyi": "FJ",
    "foderierte staaten von mikronesien": "FM", "former yugoslav republic of macedonia": "MK", "formosa": "TW",
    "formose": "TW", "fr yugoslavia": "YUCS", "franca": "FR", "france": "FR", "france republic of": "FR",
    "francia": "FR", "frankreich": "FR", "franzoesisch guayana": "GF", "franzoesisch polynesien": "PF",
    "franzoesische sued und antarktisgebiete": "TF", "franzosisch guayana": "GF", "franzosisch polynesien": "PF",
    "franzosische republik": "FR", "franzosische sud und antarktisgebiete": "TF", "french guiana": "GF",
    "french guinea": "GN", "french polynesia": "PF", "french republic": "FR", "french somaliland": "DJ",
    "french southern territories": "TF", "french sudan": "ML", "french territory of afars and issas": "DJ", "frg": "DE",
    "fsm": "FM", "fyr macedonia": "MK", "fyrom": "MK", "gabao": "GA", "gabon": "GA", "gabon republic of": "GA",
    "gabun": "GA", "gambia": "GM", "gambia islamic republic of": "GM", "gambia republic of": "GM", "gambie": "GM",
    "gana": "GH", "gdr": "DDDE", "georgia": "GE", "georgia del sud e sandwich australi": "GS",
    "georgia republic of": "GE", "georgie": "GE", "georgie du sud et les iles sandwich du sud": "GS", "georgien": "GE",
    "german democratic republic": "DDDE", "german empire": "DE", "german reich": "DE", "germania": "DE",
    "germania est": "DDDE", "germany": "DE", "germany federal republic of": "DE", "ghana": "GH",
    "ghana republic of": "GH", "giamaica": "JM", "giappone": "JP", "gibilterra": "GI", "gibraltar": "GI",
    "gibuti": "DJ", "gilbert and ellice islands": "GEHH", "gilbert and ellice islands colony": "GEHH",
    "gilbert islands": "KI", "gilbert und elliceinseln": "GEHH", "giordania": "JO", "gold coast": "GH",
    "gra bretanha": "GB", "gran bretagna": "GB", "gran bretana": "GB", "granada": "GD",
    "grand duchy of luxembourg": "LU", "grande bretagne": "GB", "great britain": "GB",
    "great britain and northern ireland united kingdom of": "GB", "great korean empire": "korean-empire", "grece": "GR",
    "grecia": "GR", "greece": "GR", "greece kingdom of": "GR", "greece republic of": "GR", "greenland": "GL",
    "grenada": "GD", "grenade": "GD", "griechenland": "GR", "groenland": "GL", "groenlandia": "GL", "gronland": "GL",
    "grossbritannien": "GB", "guadalupa": "GP", "guadalupe": "GP", "guadeloupe": "GP", "guam": "GU", "guatemala": "GT",
    "guatemala republic of": "GT", "guayana francesa": "GF", "guernesey": "GG", "guernsey": "GG", "guiana": "GY",
    "guiana francesa": "GF", "guine": "GN", "guine bissau": "GW", "guine equatorial": "GQ", "guinea": "GN",
    "guinea bisau": "GW", "guinea bissau": "GW", "guinea bissau republic of": "GW", "guinea ecuatorial": "GQ",
    "guinea equatoriale": "GQ", "guinea peoples revolutionary republic of": "GN", "guinea republic of": "GN",
    "guinee": "GN", "guinee bissau": "GW", "guinee equatoriale": "GQ", "guyana": "GY",
    "guyana co operative republic of": "GY", "guyana francese": "GF", "guyane francaise": "GF", "haiti": "HT",
    "haiti republic of": "HT", "hashemite kingdom of jordan": "JO", "haute volta": "BF", "hawaii": "hawaii-kingdom",
    "hawaiian islands": "hawaii-kingdom", "hawaiian islands kingdom of": "hawaii-kingdom",
    "hawaiian kingdom": "hawaii-kingdom", "heard and mcdonald islands": "HM", "heard island and mcdonald islands": "HM",
    "heard und mcdonaldinseln": "HM", "heiliger stuhl": "VA", "hellas": "GR", "hellenic republic": "GR",
    "helvetia": "CH", "hohe pforte": "ottoman-empire", "holanda": "NL", "holland": "NL", "hollande": "NL",
    "holy see": "VA", "honduras": "HN", "honduras republic of": "HN", "hong kong": "HK", "hong kong china": "HK",
    "hong kong rae da china": "HK", "hong kong sar": "HK", "hong kong sar china": "HK", "hongkong": "HK",
    "hongrie": "HU", "hungarian peoples republic": "HU", "hungary": "HU", "hungary kingdom of": "HU",
    "hungary republic of": "HU", "hungria": "HU", "iceland": "IS", "iceland republic of": "IS", "iemen": "YE",
    "iemen do norte": "north-yemen", "iemen do sul": "YDYE", "ile bouvet": "BV", "ile christmas": "CX",
    "ile de man": "IM", "ile norfolk": "NF", "iles aland": "AX", "iles caimans": "KY", "iles cocos": "CC",
    "iles cook": "CK", "iles feroe": "FO", "iles gilbert et ellice": "GEHH", "iles heard et macdonald": "HM",
    "iles malouines": "FK", "iles mariannes du nord": "MP", "iles marshall": "MH",
    "iles mineures eloignees des etats unis": "UM", "iles pitcairn": "PN", "iles salomon": "SB",
    "iles turques et caiques": "TC", "iles vierges": ("VG", "VI"), "iles vierges britanniques": "VG",
    "iles vierges des etats unis": "VI", "ilha bouvet": "BV", "ilha christmas": "CX", "ilha de man": "IM",
    "ilha norfolk": "NF", "ilhas aland": "AX", "ilhas cayman": "KY", "ilhas cocos (keeling)": "CC", "ilhas cook": "CK",
    "ilhas faroe": "FO", "ilhas georgia do sul e sandwich do sul": "GS", "ilhas heard e mcdonald": "HM",
    "ilhas malvinas": "FK", "ilhas marianas do norte": "MP", "ilhas marshall": "MH",
    "ilhas menores distantes dos eua": "UM", "ilhas pitcairn": "PN", "ilhas salomao": "SB",
    "ilhas turcas e caicos": "TC", "ilhas virgens americanas": "VI", "ilhas virgens britanicas": "VG",
    "imperial russia": "russian-empire", "imperial state of iran": "IR", "imperio austrohungaro": "austria-hungary",
    "imperio coreano": "korean-empire", "imperio otomano": "ottoman-empire", "imperio ruso": "russian-empire",
    "imperio russo": "russian-empire", "impero coreano": "korean-empire", "impero ottomano": "ottoman-empire",
    "impero russo": "russian-empire", "inde": "IN", "independent state of samoa": "WS", "india": "IN",
    "india republic of": "IN", "indien": "IN", "indonesia": "ID", "indonesia republic of": "ID", "indonesie": "ID",
    "indonesien": "ID", "ira": "IR", "irak": "IQ", "iran": "IR", "iran imperial state of": "IR",
    "iran islamic republic of": "IR", "iraq": "IQ", "iraq republic of": "IQ", "iraque": "IQ", "ireland": "IE",
    "ireland republic of": "IE", "irish free state": "IE", "irish republic": "IE", "irland": "IE", "irlanda": "IE",
    "irlande": "IE", "isla bouvet": "BV", "isla de man": "IM", "isla de navidad": "CX", "isla norfolk": "NF",
    "islamic republic of afghanistan": "AF", "islamic republic of gambia": "GM", "islamic republic of iran": "IR",
    "islamic republic of mauritania": "MR", "islamic republic of pakistan": "PK", "island": "IS", "islanda": "IS",
    "islande": "IS", "islandia": "IS", "islas aland": "AX", "islas caiman": "KY", "islas cocos": "CC",
    "islas cook": "CK", "islas feroe": "FO", "islas georgia del sur y sandwich del sur": "GS",
    "islas heard y mcdonald": "HM", "islas malvinas": "FK", "islas marianas del norte": "MP", "islas marshall": "MH",
    "islas menores alejadas de ee uu": "UM", "islas pitcairn": "PN", "islas salomon": "SB",
    "islas turcas y caicos": "TC", "islas virgenes": ("VG", "VI"), "islas virgenes britanicas": "VG",
    "islas virgenes de ee uu": "VI", "isle of man": "IM", "isola bouvet": "BV", "isola christmas": "CX",
    "isola di man": "IM", "isola norfolk": "NF", "isole aland": "AX", "isole cayman": "KY",
    "isole cocos (keeling)": "CC", "isole cook": "CK", "isole faer oer": "FO", "isole falkland": "FK",
    "isole heard e mcdonald": "HM", "isole marianne settentrionali": "MP", "isole marshall": "MH",
    "isole minori esterne degli stati uniti": "UM", "isole pitcairn": "PN", "isole salomone": "SB",
    "isole turks e caicos": "TC", "isole vergini": ("VG", "VI"), "isole vergini americane": "VI",
    "isole vergini britanniche": "VG", "israel": "IL", "israel state of": "IL", "israele": "IL", "italia": "IT",
    "italian republic": "IT", "italie": "IT", "italien": "IT", "italy": "IT", "italy kingdom of": "IT",
    "italy republic of": "IT", "iugoslavia": "YUCS", "ivory coast": "CI", "jamaica": "JM", "jamaika": "JM",
    "jamaique": "JM", "japan": "JP", "japao": "JP", "japon": "JP", "jemen": "YE",
    "jemenitische arabische republik": "north-yemen", "jersey": "JE", "jordan": "JO",
    "jordan hashemite kingdom of": "JO", "jordania": "JO", "jordanie": "JO", "jordanien": "JO",
    "joseon": "korean-empire", "jugoslavia": "YUCS", "jugoslawien": "YUCS", "jungferninseln": ("VG", "VI"),
    "k u k monarchie": "austria-hungary", "kaimaninseln": "KY", "kaiserreich korea": "korean-empire",
    "kambodscha": "KH", "kamerun": "CM", "kampuchea": "KH", "kampuchea peoples republic of": "KH", "kamputschea": "KH",
    "kanada": "CA", "kap verde": "CV", "kapverden": "CV", "kapverdische inseln": "CV", "karibische niederlande": "BQ",
    "kasachstan": "KZ", "katar": "QA", "kazajistan": "KZ", "kazakhstan": "KZ", "kazakhstan republic of": "KZ",
    "kazakistan": "KZ", "kazakstan": "KZ", "kdvr": "KP", "keeling islands": "CC", "kenia": "KE", "kenya": "KE",
    "kenya republic of": "KE", "khmer republic": "KH", "kingdom of afghanistan": "AF", "kingdom of bahrain": "BH",
    "kingdom of belgium": "BE", "kingdom of bhutan": "BT", "kingdom of cambodia": "KH", "kingdom of denmark": "DK",
    "kingdom of egypt": "EG", "kingdom of eswatini": "SZ", "kingdom of greece": "GR",
    "kingdom of hawaii": "hawaii-kingdom", "kingdom of hawaiian islands": "hawaii-kingdom", "kingdom of hungary": "HU",
    "kingdom of italy": "IT", "kingdom of korea": "korean-empire", "kingdom of laos": "LA", "kingdom of lesotho": "LS",
    "kingdom of libya": "LY", "kingdom of morocco": "MA", "kingdom of nepal": "NP", "kingdom of netherlands": "NL",
    "kingdom of norway": "NO", "kingdom of portugal": "PT", "kingdom of prussia": "prussia", "kingdom of romania": "RO",
    "kingdom of saudi arabia": "SA", "kingdom of serbs croats and slovenes": "YUCS", "kingdom of siam": "TH",
    "kingdom of sikkim": "SKIN", "kingdom of spain": "ES", "kingdom of swaziland": "SZ", "kingdom of sweden": "SE",
    "kingdom of thailand": "TH", "kingdom of tonga": "TO", "kingdom of yugoslavia": "YUCS", "kirghizia": "KG",
    "kirghizistan": "KG", "kirghizstan": "KG", "kirgisien": "KG", "kirgisistan": "KG", "kirgistan": "KG",
    "kirgizia": "KG", "kirguistan": "KG", "kiribati": "KI", "kiribati republic of": "KI",
    "koenigreich hawaii": "hawaii-kingdom", "kokosinseln": "CC", "kolumbien": "CO", "komoren": "KM",
    "kongo": ("CD", "CG"), "kongo brazzaville": "CG", "kongo demokratische republik": "CD", "kongo kinshasa": "CD",
    "kongo republik": "CG", "konigreich hawaii": "hawaii-kingdom", "koninkrijk der nederlanden": "NL",
    "korea": ("KP", "KR"), "korea (north)": "KP", "korea (south)": "KR", "korea dem peoples rep": "KP",
    "korea democratic peoples republic of": "KP", "korea dpr": "KP", "korea kingdom of": "korean-empire",
    "korea north": "KP", "korea rep": "KR", "korea republic of": "KR", "korea south": "KR",
    "korean empire": "korean-empire", "koreanische demokratische volksrepublik": "KP",
    "koreanisches kaiserreich": "korean-empire", "kosova": "XK", "kosovo": "XK", "kosovo republic of": "XK",
    "koweit": "KW", "kroatien": "HR", "ksa": "SA", "kuba": "CU", "kuwait": "KW", "kuwait state of": "KW",
    "kyrgyz republic": "KG", "kyrgyzstan": "KG", "kyrgyzstan republic of": "KG", "la reunion": "RE",
    "la santa sede": "VA", "lao pdr": "LA", "lao peoples democratic republic": "LA", "laos": "LA",
    "laos kingdom of": "LA", "latvia": "LV", "latvia republic of": "LV", "le saint siege": "VA",
    "lebanese republic": "LB", "lebanon": "LB", "lebanon republic of": "LB", "lesotho": "LS",
    "lesotho kingdom of": "LS", "lesoto": "LS", "letonia": "LV", "lettland": "LV", "lettonia": "LV", "lettonie": "LV",
    "liban": "LB", "libano": "LB", "libanon": "LB", "liberia": "LR", "liberia republic of": "LR", "libia": "LY",
    "libya": "LY", "libya kingdom of": "LY", "libya state of": "LY", "libyan arab jamahiriya": "LY",
    "libyan arab republic": "LY", "libye": "LY", "libyen": "LY", "liechtenstein": "LI",
    "liechtenstein principality of": "LI", "litauen": "LT", "lithuania": "LT", "lithuania republic of": "LT",
    "lituania": "LT", "lituanie": "LT", "lussemburgo": "LU", "luxembourg": "LU", "luxemburg": "LU", "luxemburgo": "LU",
    "macao": "MO", "macao china": "MO", "macao sar": "MO", "macao sar china": "MO", "macau": "MO", "macau china": "MO",
    "macau rae da china": "MO", "macau sar": "MO", "macedoine": "MK", "macedoine du nord": "MK", "macedonia": "MK",
    "macedonia del nord": "MK", "macedonia del norte": "MK", "macedonia do norte": "MK",
    "macedonia former yugoslav republic of": "MK", "macedonia fyr": "MK", "macedonia republic of": "MK",
    "madagascar": "MG", "madagascar republic of": "MG", "madagaskar": "MG", "mainland china": "CN", "makao": "MO",
    "malagasy republic": "MG", "malaiische foderation": "MY", "malaisie": "MY", "malasia": "MY", "malaui": "MW",
    "malawi": "MW", "malawi republic of": "MW", "malaya": "MY", "malaysia": "MY", "maldivas": "MV", "maldive": "MV",
    "maldives": "MV", "maldives republic of": "MV", "malediven": "MV", "mali": "ML", "mali republic of": "ML",
    "malta": "MT", "malta republic of": "MT", "malte": "MT", "malvinas": "FK", "manchoukuo": "manchukuo",
    "manchu empire": "manchukuo", "manchukuo": "manchukuo", "manciukuo": "manchukuo", "mandchoukouo": "manchukuo",
    "mandschukuo": "manchukuo", "maroc": "MA", "marocco": "MA", "marokko": "MA", "marrocos": "MA", "marruecos": "MA",
    "marshall islands": "MH", "marshall islands republic of": "MH", "marshallinseln": "MH", "martinica": "MQ",
    "martinique": "MQ", "mauretanien": "MR", "maurice": "MU", "mauricio": "MU", "mauritania": "MR",
    "mauritania islamic republic of": "MR", "mauritanie": "MR", "mauritius": "MU", "mauritius republic of": "MU",
    "mayotte": "YT", "mazedonien": "MK", "messico": "MX", "mexico": "MX", "mexiko": "MX", "mexique": "MX",
    "mianmar": "MM", "mianmar (birmania)": "MM", "micronesia": "FM", "micronesia federated states of": "FM",
    "micronesie": "FM", "middle congo": "CG", "mikronesien": "FM", "mocambique": "MZ", "moldau": "MD", "moldavia": "MD",
    "moldavie": "MD", "moldawien": "MD", "moldova": "MD", "moldova republic of": "MD", "monaco": "MC",
    "monaco principality of": "MC", "mongolei": "MN", "mongolia": "MN", "mongolian peoples republic": "MN",
    "mongolie": "MN", "montenegro": "ME", "montenegro republic of": "ME", "montserrat": "MS", "morocco": "MA",
    "morocco kingdom of": "MA", "mosambik": "MZ", "mozambico": "MZ", "mozambique": "MZ", "mozambique republic of": "MZ",
    "muscat and oman": "OM", "mutawakkilite kingdom of yemen": "north-yemen", "myanmar": "MM",
    "myanmar (birmania)": "MM", "myanmar (birmanie)": "MM", "myanmar (burma)": "MM", "namibia": "NA",
    "namibia republic of": "NA", "namibie": "NA", "nationalist china": "TW", "nauru": "NR", "nauru republic of": "NR",
    "nepal": "NP", "nepal federal democratic republic of": "NP", "nepal kingdom of": "NP", "netherlands": "NL",
    "netherlands antilles": "ANHH", "netherlands east indies": "ID", "netherlands kingdom of": "NL",
    "netherlands west indies": "ANHH", "neukaledonien": "NC", "neuseeland": "NZ", "neutral zone": "NTHH",
    "neutrale zone (saudi arabien und irak)": "NTHH", "new caledonia": "NC", "new hebrides": "VU", "new zealand": "NZ",
    "nicaragua": "NI", "nicaragua republic of": "NI", "niederlaendische antillen": "ANHH", "niederlande": "NL",
    "niederlandische antillen": "ANHH", "niger": "NE", "niger republic of": "NE", "nigeria": "NG",
    "nigeria federal republic of": "NG", "nihon": "JP", "nippon": "JP", "niue": "NU", "noerdliche marianen": "MP",
    "nordjemen": "north-yemen", "nordkorea": "KP", "nordliche marianen": "MP", "nordmazedonien": "MK",
    "nordvietnam": "VDVN", "norfolk island": "NF", "norfolkinsel": "NF", "north korea": "KP", "north macedonia": "MK",
    "north macedonia republic of": "MK", "north vietnam": "VDVN", "north yemen": "north-yemen",
    "northern mariana islands": "MP", "northern rhodesia": "ZM", "noruega": "NO", "norvege": "NO", "norvegia": "NO",
    "norway": "NO", "norway kingdom of": "NO", "norwegen": "NO", "nouvelle caledonie": "NC", "nouvelle zelande": "NZ",
    "nova caledonia": "NC", "nova zelandia": "NZ", "nueva caledonia": "NC", "nueva zelanda": "NZ",
    "nuova caledonia": "NC", "nuova zelanda": "NZ", "nyasaland": "MW", "obervolta": "BF",
    "occupied palestinian territory": "PS", "oesterreich": "AT", "oesterreich ungarn": "austria-hungary",
    "olanda": "NL", "oma": "OM", "oman": "OM", "oman sultanate of": "OM", "oriental republic of uruguay": "UY",
    "osmanisches reich": "ottoman-empire", "osterreich": "AT", "osterreich ungarn": "austria-hungary", "osttimor": "TL",
    "ottoman empire": "ottoman-empire", "ouganda": "UG", "outer mongolia": "MN", "ouzbekistan": "UZ",
    "pacific islands (trust territory)": "PCHH", "pacific islands trust territory": "PCHH", "paesi bassi": "NL",
    "paises baixos": "NL", "paises baixos caribenhos": "BQ", "paises bajos": "NL", "pakistan": "PK",
    "pakistan islamic republic of": "PK", "palaestina": "PS", "palaos": "PW", "palastina": "PS",
    "palastinensische autonomiebehorde": "PS", "palastinensische autonomiegebiete": "PS",
    "palastinensische gebiete": "PS", "palau": "PW", "palau republic of": "PW", "palestina": "PS", "palestine": "PS",
    "palestine state of": "PS", "palestinian authority": "PS", "palestinian national authority": "PS",
    "palestinian territories": "PS", "palestinian territory": "PS", "panama": "PA", "panama canal zone": "PZPA",
    "panama republic of": "PA", "panamakanalzone": "PZPA", "papouasie nouvelle guinee": "PG", "papua neuguinea": "PG",
    "papua new guinea": "PG", "papua nova guine": "PG", "papua nueva guinea": "PG", "papua nuova guinea": "PG",
    "paquistao": "PK", "paraguai": "PY", "paraguay": "PY", "paraguay republic of": "PY", "pays bas": "NL",
    "pays bas caribeens": "BQ", "pdry": "YDYE", "peoples democratic republic of algeria": "DZ",
    "peoples democratic republic of yemen": "YDYE", "peoples republic of angola": "AO",
    "peoples republic of bangladesh": "BD", "peoples republic of benin": "BJ", "peoples republic of china": "CN",
    "peoples republic of congo": "CG", "peoples republic of kampuchea": "KH", "peoples republic of south yemen": "YDYE",
    "peoples republic of zanzibar": "zanzibar", "peoples revolutionary republic of guinea": "GN", "perou": "PE",
    "perse": "IR", "persia": "IR", "persien": "IR", "peru": "PE", "peru republic of": "PE", "philippinen": "PH",
    "philippines": "PH", "philippines republic of": "PH", "pitcairn": "PN", "pitcairn islands": "PN",
    "pitcairninseln": "PN", "plurinational state of bolivia": "BO", "poland": "PL", "poland republic of": "PL",
    "polen": "PL", "polinesia francesa": "PF", "polinesia francese": "PF", "polish peoples republic": "PL",
    "pologne": "PL", "polonia": "PL", "polynesie francaise": "PF", "porto rico": "PR", "portogallo": "PT",
    "portorico": "PR", "portugal": "PT", "portugal kingdom of": "PT", "portugal republic of": "PT",
    "portuguese guinea": "GW", "portuguese republic": "PT", "portuguese timor": "TL", "pr china": "CN", "prc": "CN",
    "preussen": "prussia", "principality of andorra": "AD", "principality of liechtenstein": "LI",
    "principality of monaco": "MC", "prusia": "prussia", "prusse": "prussia", "prussia": "prussia",
    "prussia kingdom of": "prussia", "puerto rico": "PR", "qatar": "QA", "qatar state of": "QA", "quenia": "KE",
    "quirguistao": "KG", "quiribati": "KI", "rae de hong kong (china)": "HK", "rae de macao (china)": "MO",
    "ras chinoise de hong kong": "HK", "ras chinoise de macao": "MO", "ras di hong kong": "HK", "ras di macao": "MO",
    "rau": "united-arab-republic", "rd congo": "CD", "rda": "DDDE", "rdc": "CD", "red china": "CN",
    "regno delle hawaii": "hawaii-kingdom", "regno unito": "GB", "reino de hawai": "hawaii-kingdom",
    "reino do havai": "hawaii-kingdom", "reino unido": "GB", "repubblica araba unita": "united-arab-republic",
    "repubblica ceca": "CZ", "repubblica centrafricana": "CF", "repubblica del congo": "CG",
    "repubblica democratica del congo": "CD", "repubblica democratica tedesca": "DDDE", "repubblica di corea": "KR",
    "repubblica dominicana": "DO", "repubblica federale di germania": "DE", "repubblica popolare cinese": "CN",
    "repubblica popolare democratica di corea": "KP", "republic of albania": "AL", "republic of angola": "AO",
    "republic of argentina": "AR", "republic of armenia": "AM", "republic of austria": "AT",
    "republic of azerbaijan": "AZ", "republic of belarus": "BY", "republic of benin": "BJ", "republic of bolivia": "BO",
    "republic of bosnia and herzegovina": "BA", "republic of botswana": "BW", "republic of bulgaria": "BG",
    "republic of burkina faso": "BF", "republic of burundi": "BI", "republic of cameroon": "CM",
    "republic of cape verde": "CV", "republic of chad": "TD", "republic of chile": "CL", "republic of china": "TW",
    "republic of colombia": "CO", "republic of comoros": "KM", "republic of congo": "CG",
    "republic of costa rica": "CR", "republic of cote divoire": "CI", "republic of croatia": "HR",
    "republic of cuba": "CU", "republic of cyprus": "CY", "republic of dahomey": "BJ", "republic of djibouti": "DJ",
    "republic of ecuador": "EC", "republic of equatorial guinea": "GQ", "republic of estonia": "EE",
    "republic of fiji": "FJ", "republic of finland": "FI", "republic of france": "FR", "republic of gabon": "GA",
    "republic of gambia": "GM", "republic of georgia": "GE", "republic of ghana": "GH", "republic of greece": "GR",
    "republic of guatemala": "GT", "republic of guinea": "GN", "republic of guinea bissau": "GW",
    "republic of haiti": "HT", "republic of honduras": "HN", "republic of hungary": "HU", "republic of iceland": "IS",
    "republic of india": "IN", "republic of indonesia": "ID", "republic of iraq": "IQ", "republic of ireland": "IE",
    "republic of italy": "IT", "republic of kazakhstan": "KZ", "republic of kenya": "KE", "republic of kiribati": "KI",
    "republic of korea": "KR", "republic of kosovo": "XK", "republic of kyrgyzstan": "KG", "republic of latvia": "LV",
    "republic of lebanon": "LB", "republic of liberia": "LR", "republic of lithuania": "LT",
    "republic of macedonia": "MK", "republic of madagascar": "MG", "republic of malawi": "MW",
    "republic of maldives": "MV", "republic of mali": "ML", "republic of malta": "MT",
    "republic of marshall islands": "MH", "republic of mauritius": "MU", "republic of moldova": "MD",
    "republic of montenegro": "ME", "republic of mozambique": "MZ", "republic of namibia": "NA",
    "republic of nauru": "NR", "republic of nicaragua": "NI", "republic of niger": "NE",
    "republic of north macedonia": "MK", "republic of palau": "PW", "republic of panama": "PA",
    "republic of paraguay": "PY", "republic of peru": "PE", "republic of philippines": "PH", "republic of poland": "PL",
    "republic of portugal": "PT", "republic of romania": "RO", "republic of rwanda": "RW",
    "republic of san marino": "SM", "republic of senegal": "SN", "republic of serbia": "RS",
    "republic of seychelles": "SC", "republic of sierra leone": "SL", "republic of singapore": "SG",
    "republic of slovenia": "SI", "republic of somalia": "SO", "republic of south africa": "ZA",
    "republic of south sudan": "SS", "republic of sudan": "SD", "republic of suriname": "SR",
    "republic of tajikistan": "TJ", "republic of tanganyika": "tanganyika", "republic of tanzania": "TZ",
    "republic of togo": "TG", "republic of trinidad and tobago": "TT", "republic of tunisia": "TN",
    "republic of turkey": "TR", "republic of turkiye": "TR", "republic of turkmenistan": "TM",
    "republic of uganda": "UG", "republic of ukraine": "UA", "republic of union of myanmar": "MM",
    "republic of upper volta": "BF", "republic of uzbekistan": "UZ", "republic of vanuatu": "VU",
    "republic of viet nam": "south-vietnam", "republic of vietnam": "south-vietnam", "republic of yemen": "YE",
    "republic of zaire": "CD", "republic of zambia": "ZM", "republic of zimbabwe": "ZW",
    "republica arabe unida": "united-arab-republic", "republica centro africana": "CF",
    "republica centroafricana": "CF", "republica checa": "CZ", "republica da coreia": "KR", "republica de corea": "KR",
    "republica del congo": "CG", "republica democratica alemana": "DDDE", "republica democratica del congo": "CD",
    "republica democratica do congo": "CD", "republica do congo": "CG", "republica dominicana": "DO",
    "republica federal de alemania": "DE", "republica popular china": "CN", "republica popular da china": "CN",
    "republica popular de china": "CN", "republica popular democratica de corea": "KP", "republik china": "TW",
    "republik kongo": "CG", "republik korea": "KR", "republik moldau": "MD", "republik turkei": "TR",
    "republik vietnam": "south-vietnam", "republique arabe du yemen": "north-yemen",
    "republique arabe unie": "united-arab-republic", "republique centrafricaine": "CF", "republique de chine": "TW",
    "republique de coree": "KR", "republique de moldova": "MD", "republique de turquie": "TR",
    "republique democratique allemande": "DDDE", "republique democratique du congo": "CD",
    "republique democratique du viet nam": "VDVN", "republique democratique populaire du yemen": "YDYE",
    "republique dominicaine": "DO", "republique du congo": "CG", "republique du viet nam": "south-vietnam",
    "republique federale dallemagne": "DE", "republique francaise": "FR", "republique populaire de chine": "CN",
    "republique populaire democratique de coree": "KP", "republique slovaque": "SK", "republique sud africaine": "ZA",
    "republique tcheque": "CZ", "reuniao": "RE", "reunion": "RE", "rfa": "DE", "rhodesia": "ZW", "rhodesie": "ZW",
    "rhodesien": "ZW", "riunione": "RE", "roc": "TW", "rok": "KR", "romania": "RO", "romania kingdom of": "RO",
    "romania republic of": "RO", "romenia": "RO", "roumania": "RO", "roumanie": "RO",
    "royaume dhawai": "hawaii-kingdom", "royaume uni": "GB", "rpc": "CN", "rpdc": "KP", "rsa": "ZA", "rsfy": "YUCS",
    "ruanda": "RW", "rumaenien": "RO", "rumania": "RO", "rumanien": "RO", "rusia": "RU", "russia": "RU",
    "russian empire": "russian-empire", "russian federation": "RU", "russie": "RU", "russische foderation": "RU",
    "russisches kaiserreich": "russian-empire", "russland": "RU", "russlandische foderation": "RU",
    "rvn": "south-vietnam", "rwanda": "RW", "rwanda republic of": "RW", "saara ocidental": "EH", "sadr": "EH",
    "sahara occidental": "EH", "sahara occidentale": "EH", "sahrawi arab democratic republic": "EH",
    "saint barthelemy": "BL", "saint christophe et nieves": "KN", "saint christopher and nevis": "KN",
    "saint helena": "SH", "saint kitts": "KN", "saint kitts and nevis": "KN", "saint kitts e nevis": "KN",
    "saint kitts nevis": "KN", "saint kitts und nevis": "KN", "saint lucia": "LC", "saint maarten": "SX",
    "saint marin": "SM", "saint martin": ("MF", "SX"), "saint martin (dutch part)": "SX",
    "saint martin (franzoesischer teil)": "MF", "saint martin (franzosischer teil)": "MF",
    "saint martin (french part)": "MF", "saint martin (parte francese)": "MF", "saint martin (partie francaise)": "MF",
    "saint martin (partie neerlandaise)": "SX", "saint pierre and miquelon": "PM", "saint pierre e miquelon": "PM",
    "saint pierre et miquelon": "PM", "saint pierre und miquelon": "PM", "saint siege": "VA",
    "saint vincent and grenadines": "VC", "saint vincent e grenadine": "VC", "saint vincent et les grenadines": "VC",
    "saint vincent und die grenadinen": "VC", "sainte helene": "SH", "sainte lucie": "LC", "salomonen": "SB",
    "salvador": "SV", "sambia": "ZM", "samoa": "WS", "samoa americaines": "AS", "samoa americana": "AS",
    "samoa americane": "AS", "samoa independent state of": "WS", "san bartolome": "BL", "san cristobal y nieves": "KN",
    "san marino": "SM", "san marino republic of": "SM", "san martin": "MF", "san pedro y miquelon": "PM",
    "san vicente y las granadinas": "VC", "sandwich islands": "hawaii-kingdom", "sankt martin": ("MF", "SX"),
    "sansibar": "zanzibar", "santa elena": "SH", "santa helena": "SH", "santa lucia": "LC", "santa se": "VA",
    "santa sede": "VA", "santelena": "SH", "santo tome y principe": "ST", "sao bartolomeu": "BL",
    "sao cristovao e nevis": "KN", "sao martinho": "MF", "sao pedro e miquelao": "PM", "sao tome": "ST",
    "sao tome and principe": "ST", "sao tome and principe democratic republic of": "ST", "sao tome e principe": "ST",
    "sao tome et principe": "ST", "sao tome und principe": "ST", "sao vicente e granadinas": "VC", "saudi arabia": "SA",
    "saudi arabia kingdom of": "SA", "saudi arabian iraqi neutral zone": "NTHH", "saudi arabien": "SA",
    "saudi iraqi neutral zone": "NTHH", "schweden": "SE", "schweiz": "CH", "seicheles": "SC", "senegal": "SN",
    "senegal republic of": "SN", "serbia": "RS", "serbia and montenegro": "CSXX",
    "serbia and montenegro state union of": "CSXX", "serbia e montenegro": "CSXX", "serbia montenegro": "CSXX",
    "serbia republic of": "RS", "serbia y montenegro": "CSXX", "serbie": "RS", "serbie et montenegro": "CSXX",
    "serbien": "RS", "serbien montenegro": "CSXX", "serbien und montenegro": "CSXX", "serra leoa": "SL", "servia": "RS",
    "servia e montenegro": "CSXX", "seychellen": "SC", "seychelles": "SC", "seychelles republic of": "SC",
    "sfr jugoslawien": "YUCS", "sfry": "YUCS", "siam": "TH", "siam kingdom of": "TH", "sierra leona": "SL",
    "sierra leone": "SL", "sierra leone republic of": "SL", "sikkim": "SKIN", "sikkim kingdom of": "SKIN",
    "simbabwe": "ZW", "singapore": "SG", "singapore republic of": "SG", "singapour": "SG", "singapur": "SG",
    "singapura": "SG", "sint maarten": "SX", "sint maarten (dutch part)": "SX", "siria": "SY", "slovacchia": "SK",
    "slovak republic": "SK", "slovakia": "SK", "slovaquie": "SK", "slovenia": "SI", "slovenia republic of": "SI",
    "slovenie": "SI", "slowakei": "SK", "slowakische republik": "SK", "slowenien": "SI",
    "socialist federal republic of yugoslavia": "YUCS", "socialist republic of viet nam": "VN",
    "socialist republic of vietnam": "VN", "solomon islands": "SB", "somali democratic republic": "SO",
    "somali republic": "SO", "somalia": "SO", "somalia federal republic of": "SO", "somalia republic of": "SO",
    "somalie": "SO", "sonderverwaltungsregion hongkong": "HK", "sonderverwaltungsregion macau": "MO", "soudan": "SD",
    "soudan du sud": "SS", "south africa": "ZA", "south africa republic of": "ZA", "south africa union of": "ZA",
    "south georgia and south sandwich islands": "GS", "south korea": "KR", "south sudan": "SS",
    "south sudan republic of": "SS", "south vietnam": "south-vietnam", "south west africa": "NA", "south yemen": "YDYE",
    "south yemen peoples republic of": "YDYE", "southern rhodesia": "ZW", "soviet socialist republics union of": "SUHH",
    "soviet union": "SUHH", "sowjetunion": "SUHH", "sozialistische republik vietnam": "VN", "spagna": "ES",
    "spain": "ES", "spain kingdom of": "ES", "spanien": "ES", "spanish guinea": "GQ", "spanish sahara": "EH",
    "spitzbergen und jan mayen": "SJ", "sri lanka": "LK", "sri lanka democratic socialist republic of": "LK",
    "staat palastina": "PS", "state of bahrain": "BH", "state of eritrea": "ER", "state of israel": "IL",
    "state of kuwait": "KW", "state of libya": "LY", "state of palestine": "PS", "state of qatar": "QA",
    "state of vatican city": "VA", "state of vietnam": "south-vietnam", "state union of serbia and montenegro": "CSXX",
    "stati uniti": "US", "stati uniti damerica": "US", "suazilandia": "SZ", "sublime porte": "ottoman-empire",
    "sud sudan": "SS", "sudafrica": "ZA", "sudafrika": "ZA", "sudafrikanische republik": "ZA", "sudan": "SD",
    "sudan del sur": "SS", "sudan democratic republic of": "SD", "sudan republic of": "SD", "sudao": "SD",
    "sudao do sul": "SS", "sudgeorgien und die sudlichen sandwichinseln": "GS", "sudjemen": "YDYE", "sudkorea": "KR",
    "sudrhodesien": "ZW", "sudsudan": "SS", "sudvietnam": "south-vietnam", "suecia": "SE", "suedafrika": "ZA",
    "suede": "SE", "suedgeorgien und die suedlichen sandwichinseln": "GS", "suedjemen": "YDYE", "suedkorea": "KR",
    "suedsudan": "SS", "suedvietnam": "south-vietnam", "suica": "CH", "suisse": "CH", "suiza": "CH",
    "sultanate of oman": "OM", "sultanate of zanzibar": "zanzibar", "surinam": "SR", "suriname": "SR",
    "suriname republic of": "SR", "svalbard and jan mayen": "SJ", "svalbard e jan mayen": "SJ",
    "svalbard et jan mayen": "SJ", "svalbard y jan mayen": "SJ", "svezia": "SE", "svizzera": "CH", "swasiland": "SZ",
    "swaziland": "SZ", "swaziland kingdom of": "SZ", "sweden": "SE", "sweden kingdom of": "SE",
    "swiss confederation": "CH", "switzerland": "CH", "syria": "SY", "syrian arab republic": "SY", "syrie": "SY",
    "syrien": "SY", "tadjikistan": "TJ", "tadjiquistao": "TJ", "tadschikistan": "TJ", "tadzhikistan": "TJ",
    "tagikistan": "TJ", "tailandia": "TH", "taiwan": "TW", "taiwan china": "TW", "taiwan province of china": "TW",
    "tajikistan": "TJ", "tajikistan republic of": "TJ", "tanganica": "tanganyika", "tanganjika": "tanganyika",
    "tanganyika": "tanganyika", "tanganyika republic of": "tanganyika", "tanganyika territory": "tanganyika",
    "tansania": "TZ", "tanzania": "TZ", "tanzania republic of": "TZ", "tanzania united republic of": "TZ",
    "tanzanie": "TZ", "tayikistan": "TJ", "tchad": "TD", "tchecoslovaquia": "CSHH", "tchecoslovaquie": "CSHH",
    "tchequia": "CZ", "tchequie": "CZ", "terre australi francesi": "TF", "terres australes francaises": "TF",
    "territoire britannique de locean indien": "IO", "territoire sous tutelle des iles du pacifique": "PCHH",
    "territoires palestiniens": "PS", "territori palestinesi": "PS", "territorio britanico del oceano indico": "IO",
    "territorio britanico do oceano indico": "IO", "territorio britannico delloceano indiano": "IO",
    "territorios australes franceses": "TF", "territorios franceses do sul": "TF", "territorios palestinos": "PS",
    "thailand": "TH", "thailand kingdom of": "TH", "thailande": "TH", "thailandia": "TH", "tibet": "tibet",
    "tibete": "tibet", "timor est": "TL", "timor leste": "TL", "timor leste democratic republic of": "TL",
    "timor oriental": "TL", "togo": "TG", "togo republic of": "TG", "tokelau": "TK", "tonga": "TO",
    "tonga islands": "TO", "tonga kingdom of": "TO", "transjordan": "JO", "treuhandgebiet pazifische inseln": "PCHH",
    "trinidad": "TT", "trinidad and tobago": "TT", "trinidad and tobago republic of": "TT", "trinidad e tobago": "TT",
    "trinidad und tobago": "TT", "trinidad y tobago": "TT", "trinite et tobago": "TT", "trucial oman": "AE",
    "trucial states": "AE", "trust territory of pacific islands": "PCHH", "tsarist russia": "russian-empire",
    "tschad": "TD", "tschechei": "CZ", "tschechien": "CZ", "tschechische republik": "CZ", "tschechoslowakei": "CSHH",
    "tschechoslowakische republik": "CSHH", "tuerkei": "TR", "tunesien": "TN", "tunez": "TN", "tunisia": "TN",
    "tunisia republic of": "TN", "tunisian republic": "TN", "tunisie": "TN", "turchia": "TR", "turcomenistao": "TM",
    "turkei": "TR", "turkey": "TR", "turkey republic of": "TR", "turkische republik": "TR",
    "turkish empire": "ottoman-empire", "turkiye": "TR", "turkiye cumhuriyeti": "TR", "turkiye republic of": "TR",
    "turkmenia": "TM", "turkmenien": "TM", "turkmenistan": "TM", "turkmenistan republic of": "TM",
    "turks and caicos islands": "TC", "turks und caicosinseln": "TC", "turquia": "TR", "turquie": "TR", "tuvalu": "TV",
    "uae": "AE", "uar": "united-arab-republic", "ubangi shari": "CF", "ucraina": "UA", "ucrania": "UA", "udssr": "SUHH",
    "uganda": "UG", "uganda republic of": "UG", "uk": "GB", "ukraine": "UA", "ukraine republic of": "UA",
    "ungarn": "HU", "ungheria": "HU", "uniao das republicas socialistas sovieticas": "SUHH", "uniao sovietica": "SUHH",
    "union de republicas socialistas sovieticas": "SUHH", "union der sozialistischen sowjetrepubliken": "SUHH",
    "union des republiques socialistes sovietiques": "SUHH", "union of burma": "MM", "union of comoros": "KM",
    "union of myanmar republic of": "MM", "union of south africa": "ZA", "union of soviet socialist republics": "SUHH",
    "union sovietica": "SUHH", "union sovietique": "SUHH", "unione sovietica": "SUHH", "united arab emirates": "AE",
    "united arab republic": "united-arab-republic", "united kingdom": "GB",
    "united kingdom of great britain and northern ireland": "GB", "united mexican states": "MX",
    "united republic of cameroon": "CM", "united republic of tanzania": "TZ", "united states": "US",
    "united states of america": "US", "united states virgin islands": "VI", "upper volta": "BF",
    "upper volta republic of": "BF", "urss": "SUHH", "uruguai": "UY", "uruguay": "UY",
    "uruguay eastern republic of": "UY", "uruguay oriental republic of": "UY", "us": "US",
    "us minor outlying islands": "UM", "us outlying islands": "UM", "us virgin islands": "VI", "usa": "US",
    "usbekistan": "UZ", "ussr": "SUHH", "usvi": "VI", "uzbekistan": "UZ", "uzbekistan republic of": "UZ",
    "uzbequistao": "UZ", "vae": "AE", "vanuatu": "VU", "vanuatu republic of": "VU", "var": "united-arab-republic",
    "vatican": "VA", "vatican (holy see)": "VA", "vatican city": "VA", "vatican city state": "VA",
    "vatican city state of": "VA", "vaticano": "VA", "vatikan": "VA", "vatikanstadt": "VA", "venezuela": "VE",
    "venezuela bolivarian republic of": "VE", "vereinigte arabische emirate": "AE",
    "vereinigte arabische republik": "united-arab-republic", "vereinigte staaten": "US",
    "vereinigte staaten von amerika": "US", "vereinigtes koenigreich": "GB", "vereinigtes konigreich": "GB",
    "vereinigtes konigreich grossbritannien und nordirland": "GB", "viet nam": "VN",
    "viet nam democratic republic of": "VDVN", "viet nam du nord": "VDVN", "viet nam du sud": "south-vietnam",
    "viet nam north": "VDVN", "viet nam republic of": "south-vietnam", "viet nam socialist republic of": "VN",
    "viet nam south": "south-vietnam", "vietna": "VN", "vietna do norte": "VDVN", "vietna do sul": "south-vietnam",
    "vietnam": "VN", "vietnam del nord": "VDVN", "vietnam del norte": "VDVN", "vietnam del sud": "south-vietnam",
    "vietnam del sur": "south-vietnam", "vietnam democratic republic of": "VDVN", "vietnam north": "VDVN",
    "vietnam republic of": "south-vietnam", "vietnam socialist republic of": "VN", "vietnam south": "south-vietnam",
    "vietnam state of": "south-vietnam", "virgin islands": ("VG", "VI"), "virgin islands (british)": "VG",
    "virgin islands (us)": "VI", "virgin islands british": "VG", "virgin islands of united states": "VI",
    "virgin islands us": "VI", "volksrepublik china": "CN", "vr china": "CN", "wallis and futuna": "WF",
    "wallis e futuna": "WF", "wallis et futuna": "WF", "wallis und futuna": "WF", "wallis y futuna": "WF",
    "weihnachtsinsel": "CX", "weimar republic": "DE", "weissrussland": "BY", "west germany": "DE",
    "westdeutschland": "DE", "western sahara": "EH", "western samoa": "WS", "westsahara": "EH", "white russia": "BY",
    "yar": "north-yemen", "yemen": "YE", "yemen (aden)": "YDYE", "yemen (sanaa)": "north-yemen",
    "yemen arab republic": "north-yemen", "yemen del nord": "north-yemen", "yemen del norte": "north-yemen",
    "yemen del sud": "YDYE", "yemen del sur": "YDYE", "yemen democratic": "YDYE", "yemen du nord": "north-yemen",
    "yemen du sud": "YDYE", "yemen mutawakkilite kingdom of": "north-yemen", "yemen north": "north-yemen",
    "yemen peoples democratic republic of": "YDYE", "yemen republic of": "YE", "yemen south": "YDYE", "yibuti": "DJ",
    "yougoslavie": "YUCS", "yugoslavia": "YUCS", "yugoslavia federal republic of": "YUCS",
    "yugoslavia kingdom of": "YUCS", "yugoslavia socialist federal republic of": "YUCS", "zaire": "CD",
    "zaire republic of": "CD", "zambia": "ZM", "zambia republic of": "ZM", "zambie": "ZM", "zanzibar": "zanzibar",
    "zanzibar peoples republic of": "zanzibar", "zanzibar sultanate of": "zanzibar",
    "zentralafrikanische republik": "CF", "zimbabue": "ZW", "zimbabwe": "ZW", "zimbabwe republic of": "ZW",
    "zimbabwe rhodesia": "ZW", "zona del canal de panama": "PZPA", "zone du canal de panama": "PZPA", "zypern": "CY",
    "абиссиния": "ET", "австралия": "AU", "австрия": "AT", "австро венгрия": "austria-hungary", "азербайджан": "AZ",
    "аландские о ва": "AX", "аландские острова": "AX", "албания": "AL", "алжир": "DZ", "американское самоа": "AS",
    "ангилья": "AI", "ангола": "AO", "андорра": "AD", "антарктида": "AQ", "антигуа и барбуда": "AG", "аомэнь": "MO",
    "аргентина": "AR", "армения": "AM", "аруба": "AW", "афганистан": "AF", "багамы": "BS", "бангладеш": "BD",
    "барбадос": "BB", "бахрейн": "BH", "беларусь": "BY", "белиз": "BZ", "белоруссия": "BY", "бельгия": "BE",
    "бенин": "BJ", "берег слоновой кости": "CI", "бермудские о ва": "BM", "бермудские острова": "BM", "бирма": "MM",
    "болгария": "BG", "боливия": "BO", "бонэйр синт эстатиус и саба": "BQ", "босния": "BA",
    "босния и герцеговина": "BA", "ботсвана": "BW", "бразилия": "BR", "британская территория в индийском океане": "IO",
    "бруней": "BN", "буркина фасо": "BF", "бурунди": "BI", "бутан": "BT", "вануату": "VU", "ватикан": "VA",
    "великобритания": "GB", "венгрия": "HU", "венесуэла": "VE", "верхняя вольта": "BF",
    "виргинские о ва (великобритания)": "VG", "виргинские о ва (сша)": "VI", "виргинские острова": ("VG", "VI"),
    "виргинские острова (великобритания)": "VG", "виргинские острова (сша)": "VI", "внешние малые о ва (сша)": "UM",
    "внешние малые острова (сша)": "UM", "восточная германия": "DDDE", "восточный тимор": "TL", "вьетнам": "VN",
    "габон": "GA", "гаити": "HT", "гайана": "GY", "гамбия": "GM", "гана": "GH", "гваделупа": "GP", "гватемала": "GT",
    "гвинея": "GN", "гвинея бисау": "GW", "гдр": "DDDE", "германия": "DE",
    "германская демократическая республика": "DDDE", "гернси": "GG", "гибралтар": "GI", "голландия": "NL",
    "гондурас": "HN", "гонконг": "HK", "гонконг (сар)": "HK", "государство палестина": "PS", "гренада": "GD",
    "гренландия": "GL", "греция": "GR", "грузия": "GE", "гуам": "GU", "дания": "DK",
    "демократическая республика конго": "CD", "джерси": "JE", "джибути": "DJ", "доминика": "DM",
    "доминиканская республика": "DO", "др конго": "CD", "дрв": "VDVN", "дрк": "CD", "египет": "EG", "заир": "CD",
    "замбия": "ZM", "занзибар": "zanzibar", "западная германия": "DE", "западная сахара": "EH", "зимбабве": "ZW",
    "израиль": "IL", "индия": "IN", "индонезия": "ID", "иордания": "JO", "ирак": "IQ", "иран": "IR", "ирландия": "IE",
    "исландия": "IS", "испания": "ES", "италия": "IT", "йар": "north-yemen", "йемен": "YE", "кабо верде": "CV",
    "казахстан": "KZ", "камбоджа": "KH", "камерун": "CM", "кампучия": "KH", "канада": "CA", "катар": "QA",
    "кения": "KE", "кипр": "CY", "киргизия": "KG", "киргизстан": "KG", "кирибати": "KI", "китай": "CN",
    "китайская народная республика": "CN", "китайская республика": "TW", "кндр": "KP", "кнр": "CN",
    "кокосовые о ва": "CC", "кокосовые острова": "CC", "колумбия": "CO", "коморы": "KM", "конго": ("CD", "CG"),
    "конго браззавиль": "CG", "конго киншаса": "CD", "корейская империя": "korean-empire",
    "корейская народно демократическая республика": "KP", "корея": ("KP", "KR"), "королевство гавайи": "hawaii-kingdom",
    "косово": "XK", "коста рика": "CR", "кот дивуар": "CI", "куба": "CU", "кувейт": "KW", "кыргызстан": "KG",
    "кюрасао": "CW", "лаос": "LA", "латвия": "LV", "лесото": "LS", "либерия": "LR", "ливан": "LB", "ливия": "LY",
    "литва": "LT", "лихтенштейн": "LI", "люксембург": "LU", "маврикий": "MU", "мавритания": "MR", "мадагаскар": "MG",
    "майотта": "YT", "макао": "MO", "макао (сар)": "MO", "македония": "MK", "малави": "MW", "малайзия": "MY",
    "малайя": "MY", "мали": "ML", "мальдивы": "MV", "мальта": "MT", "маньчжоу го": "manchukuo", "марокко": "MA",
    "мартиника": "MQ", "маршалловы о ва": "MH", "маршалловы острова": "MH", "мексика": "MX", "микронезия": "FM",
    "мозамбик": "MZ", "молдавия": "MD", "молдова": "MD", "монако": "MC", "монголия": "MN", "монтсеррат": "MS",
    "мьянма": "MM", "мьянма (бирма)": "MM", "намибия": "NA", "науру": "NR", "ндрй": "YDYE", "непал": "NP",
    "нигер": "NE", "нигерия": "NG", "нидерландские антильские острова": "ANHH", "нидерланды": "NL", "никарагуа": "NI",
    "ниуэ": "NU", "новая зеландия": "NZ", "новая каледония": "NC", "норвегия": "NO", "о в буве": "BV", "о в мэн": "IM",
    "о в норфолк": "NF", "о в рождества": "CX", "о в св елены": "SH", "о ва кайман": "KY", "о ва кука": "CK",
    "о ва питкэрн": "PN", "о ва херд и макдональд": "HM", "оар": "united-arab-republic", "оаэ": "AE",
    "объединенные арабские эмираты": "AE", "объединённая арабская республика": "united-arab-republic",
    "объединённые арабские эмираты": "AE", "оман": "OM", "османская империя": "ottoman-empire", "остров буве": "BV",
    "остров мэн": "IM", "остров норфолк": "NF", "остров рождества": "CX", "остров св елены": "SH",
    "острова зеленого мыса": "CV", "острова кайман": "KY", "острова кука": "CK", "острова питкэрн": "PN",
    "острова херд и макдональд": "HM", "оттоманская империя": "ottoman-empire", "пакистан": "PK", "палау": "PW",
    "палестина": "PS", "палестинская автономия": "PS", "палестинские территории": "PS", "панама": "PA",
    "папуа новая гвинея": "PG", "парагвай": "PY", "персия": "IR", "перу": "PE", "польша": "PL", "португалия": "PT",
    "пруссия": "prussia", "пуэрто рико": "PR", "республика вьетнам": "south-vietnam", "республика конго": "CG",
    "республика корея": "KR", "реюньон": "RE", "родезия": "ZW", "российская империя": "russian-empire",
    "российская федерация": "RU", "россия": "RU", "руанда": "RW", "румыния": "RO", "рф": "RU", "сальвадор": "SV",
    "самоа": "WS", "сан марино": "SM", "сан томе и принсипи": "ST", "саудовская аравия": "SA", "свазиленд": "SZ",
    "святой престол": "VA", "северная корея": "KP", "северная македония": "MK", "северные марианские о ва": "MP",
    "северные марианские острова": "MP", "северный вьетнам": "VDVN", "северный йемен": "north-yemen",
    "сейшельские о ва": "SC", "сейшельские острова": "SC", "сен бартелеми": "BL", "сен мартен": "MF",
    "сен пьер и микелон": "PM", "сенегал": "SN", "сент винсент и гренадины": "VC", "сент китс и невис": "KN",
    "сент люсия": "LC", "сербия": "RS", "сербия и черногория": "CSXX", "сиам": "TH", "сикким": "SKIN", "сингапур": "SG",
    "синт мартен": "SX", "сирия": "SY", "словакия": "SK", "словения": "SI", "советский союз": "SUHH",
    "соединенное королевство": "GB", "соединенные штаты": "US", "соединенные штаты америки": "US",
    "соединённое королевство": "GB", "соединённые штаты": "US", "соединённые штаты америки": "US",
    "соломоновы о ва": "SB", "соломоновы острова": "SB", "сомали": "SO",
    "союз советских социалистических республик": "SUHH", "ссср": "SUHH", "судан": "SD", "суринам": "SR", "сфрю": "YUCS",
    "сша": "US", "сьерра леоне": "SL", "сянган": "HK", "таджикистан": "TJ", "таиланд": "TH", "тайвань": "TW",
    "танганьика": "tanganyika", "танзания": "TZ", "тибет": "tibet", "тимор лешти": "TL", "того": "TG", "токелау": "TK",
    "тонга": "TO", "тринидад и тобаго": "TT", "тувалу": "TV", "тунис": "TN", "туркменистан": "TM", "туркмения": "TM",
    "турция": "TR", "тёркс и кайкос": "TC", "уганда": "UG", "узбекистан": "UZ", "украина": "UA",
    "уоллис и футуна": "WF", "уругвай": "UY", "фарерские о ва": "FO", "фарерские острова": "FO",
    "федеративная республика германия": "DE", "федеративные штаты микронезии": "FM", "федерация россии": "RU",
    "фиджи": "FJ", "филиппины": "PH", "финляндия": "FI", "фолклендские о ва": "FK", "фолклендские острова": "FK",
    "франция": "FR", "французская гвиана": "GF", "французская полинезия": "PF", "французские южные территории": "TF",
    "фрг": "DE", "хорватия": "HR", "цейлон": "LK", "центрально африканская республика": "CF", "чад": "TD",
    "черногория": "ME", "чехия": "CZ", "чехословакия": "CSHH", "чешская республика": "CZ", "чили": "CL", "чсср": "CSHH",
    "швейцария": "CH", "швеция": "SE", "шпицберген и ян майен": "SJ", "шри ланка": "LK", "эквадор": "EC",
    "экваториальная гвинея": "GQ", "эритрея": "ER", "эсватини": "SZ", "эстония": "EE", "эфиопия": "ET", "юар": "ZA",
    "югославия": "YUCS", "южная георгия и южные сандвичевы о ва": "GS",
    "южная георгия и южные сандвичевы острова": "GS", "южная корея": "KR", "южная родезия": "ZW",
    "южно африканская республика": "ZA", "южный вьетнам": "south-vietnam", "южный йемен": "YDYE", "южный судан": "SS",
    "ямайка": "JM", "япония": "JP", "آيسلندا": "IS", "أذربيجان": "AZ", "أرمينيا": "AM", "أروبا": "AW", "أستراليا": "AU",
    "أفغانستان": "AF", "ألبانيا": "AL", "ألمانيا": "DE", "ألمانيا الشرقية": "DDDE", "أمريكا": "US", "أنتاركتيكا": "AQ",
    "أنتيغوا وبربودا": "AG", "أندورا": "AD", "أنغولا": "AO", "أنغويلا": "AI", "أورغواي": "UY", "أوزبكستان": "UZ",
    "أوغندا": "UG", "أوكرانيا": "UA", "أيرلندا": "IE", "إثيوبيا": "ET", "إريتريا": "ER", "إسبانيا": "ES",
    "إستونيا": "EE", "إسرائيل": "IL", "إسواتيني": "SZ", "إندونيسيا": "ID", "إيران": "IR", "إيطاليا": "IT",
    "الأراضي الفلسطينية": "PS", "الأرجنتين": "AR", "الأردن": "JO", "الأقاليم الجنوبية الفرنسية": "TF",
    "الإقليم البريطاني في المحيط الهندي": "IO", "الإكوادور": "EC", "الإمارات العربية المتحدة": "AE",
    "الإمبراطورية الروسية": "russian-empire", "الإمبراطورية الكورية": "korean-empire", "الاتحاد السوفيتي": "SUHH",
    "البحرين": "BH", "البرازيل": "BR", "البرتغال": "PT", "البوسنة والهرسك": "BA", "التبت": "tibet", "التشيك": "CZ",
    "الجبل الأسود": "ME", "الجزائر": "DZ", "الجمهورية العربية المتحدة": "united-arab-republic", "الدانمرك": "DK",
    "الدولة العثمانية": "ottoman-empire", "الرأس الأخضر": "CV", "السلفادور": "SV", "السنغال": "SN", "السودان": "SD",
    "السويد": "SE", "الصحراء الغربية": "EH", "الصومال": "SO", "الصين": "CN", "العراق": "IQ", "الغابون": "GA",
    "الفاتيكان": "VA", "الفلبين": "PH", "الكاميرون": "CM", "الكرسي الرسولي": "VA", "الكونغو": ("CD", "CG"),
    "الكونغو برازافيل": "CG", "الكونغو كينشاسا": "CD", "الكويت": "KW", "المغرب": "MA", "المكسيك": "MX",
    "المملكة العربية السعودية": "SA", "المملكة المتحدة": "GB", "النرويج": "NO", "النمسا": "AT",
    "النمسا المجر": "austria-hungary", "النيجر": "NE", "الهند": "IN", "الولايات المتحدة": "US",
    "الولايات المتحدة الأمريكية": "US", "اليابان": "JP", "اليمن": "YE", "اليمن الجنوبي": "YDYE",
    "اليمن الشمالي": "north-yemen", "اليونان": "GR", "بابوا غينيا الجديدة": "PG", "باراغواي": "PY", "باكستان": "PK",
    "بالاو": "PW", "بربادوس": "BB", "برمودا": "BM", "بروسيا": "prussia", "بروناي": "BN", "بريطانيا": "GB",
    "بلجيكا": "BE", "بلغاريا": "BG", "بليز": "BZ", "بنغلاديش": "BD", "بنما": "PA", "بنين": "BJ", "بوتان": "BT",
    "بوتسوانا": "BW", "بورتوريكو": "PR", "بوركينا فاسو": "BF", "بورما": "MM", "بوروندي": "BI", "بولندا": "PL",
    "بوليفيا": "BO", "بولينيزيا الفرنسية": "PF", "بيرو": "PE", "بيلاروس": "BY", "تايلاند": "TH", "تايوان": "TW",
    "تركمانستان": "TM", "تركيا": "TR", "ترينيداد وتوباغو": "TT", "تشاد": "TD", "تشيكوسلوفاكيا": "CSHH", "تشيلي": "CL",
    "تنجانيقا": "tanganyika", "تنزانيا": "TZ", "توغو": "TG", "توفالو": "TV", "توكيلاو": "TK", "تونس": "TN",
    "تونغا": "TO", "تيمور ليشتي": "TL", "جامايكا": "JM", "جبل طارق": "GI", "جزر آلاند": "AX",
    "جزر الأنتيل الهولندية": "ANHH", "جزر البهاما": "BS", "جزر القمر": "KM", "جزر المارتينيك": "MQ",
    "جزر المالديف": "MV", "جزر الولايات المتحدة النائية": "UM", "جزر بيتكيرن": "PN", "جزر توركس وكايكوس": "TC",
    "جزر سليمان": "SB", "جزر فارو": "FO", "جزر فوكلاند": "FK", "جزر فيرجن الأمريكية": "VI",
    "جزر فيرجن البريطانية": "VG", "جزر كايمان": "KY", "جزر كوك": "CK", "جزر كوكوس (كيلينغ)": "CC", "جزر مارشال": "MH",
    "جزر ماريانا الشمالية": "MP", "جزر والس وفوتونا": "WF", "جزيرة بوفيه": "BV", "جزيرة كريسماس": "CX",
    "جزيرة مان": "IM", "جزيرة نورفولك": "NF", "جزيرة هيرد وجزر ماكدونالد": "HM", "جمهورية أفريقيا الوسطى": "CF",
    "جمهورية الدومينيكان": "DO", "جمهورية الصين الشعبية": "CN", "جمهورية الكونغو": "CG",
    "جمهورية الكونغو الديمقراطية": "CD", "جمهورية كوريا": "KR", "جمهورية كوريا الديمقراطية الشعبية": "KP",
    "جنوب أفريقيا": "ZA", "جنوب السودان": "SS", "جورجيا": "GE", "جورجيا الجنوبية وجزر ساندويتش الجنوبية": "GS",
    "جيبوتي": "DJ", "جيرسي": "JE", "دومينيكا": "DM", "رواندا": "RW", "روسيا": "RU", "روسيا الاتحادية": "RU",
    "رومانيا": "RO", "روينيون": "RE", "زامبيا": "ZM", "زنجبار": "zanzibar", "زيمبابوي": "ZW", "ساحل العاج": "CI",
    "ساموا": "WS", "ساموا الأمريكية": "AS", "سان بارتليمي": "BL", "سان بيير ومكويلون": "PM", "سان مارتن": "MF",
    "سان مارينو": "SM", "سانت فنسنت وجزر غرينادين": "VC", "سانت كيتس ونيفيس": "KN", "سانت لوسيا": "LC",
    "سانت مارتن": "SX", "سانت هيلينا": "SH", "ساو تومي وبرينسيبي": "ST", "سريلانكا": "LK", "سفالبارد وجان ماين": "SJ",
    "سلوفاكيا": "SK", "سلوفينيا": "SI", "سنغافورة": "SG", "سوريا": "SY", "سورينام": "SR", "سويسرا": "CH",
    "سيراليون": "SL", "سيشل": "SC", "سيكيم": "SKIN", "صربيا": "RS", "صربيا والجبل الأسود": "CSXX", "طاجيكستان": "TJ",
    "عُمان": "OM", "غامبيا": "GM", "غانا": "GH", "غرينادا": "GD", "غرينلاند": "GL", "غواتيمالا": "GT", "غوادلوب": "GP",
    "غوام": "GU", "غويانا الفرنسية": "GF", "غيانا": "GY", "غيرنزي": "GG", "غينيا": "GN", "غينيا الاستوائية": "GQ",
    "غينيا بيساو": "GW", "فانواتو": "VU", "فرنسا": "FR", "فلسطين": "PS", "فنزويلا": "VE", "فنلندا": "FI",
    "فيتنام": "VN", "فيتنام الجنوبية": "south-vietnam", "فيتنام الشمالية": "VDVN", "فيجي": "FJ", "قبرص": "CY",
    "قطر": "QA", "قيرغيزستان": "KG", "كازاخستان": "KZ", "كاليدونيا الجديدة": "NC", "كرواتيا": "HR", "كمبوديا": "KH",
    "كندا": "CA", "كوبا": "CU", "كوراساو": "CW", "كوريا": ("KP", "KR"), "كوريا الجنوبية": "KR",
    "كوريا الديمقراطية": "KP", "كوريا الشمالية": "KP", "كوستاريكا": "CR", "كوسوفو": "XK", "كولومبيا": "CO",
    "كيريباتي": "KI", "كينيا": "KE", "لاتفيا": "LV", "لاوس": "LA", "لبنان": "LB", "لوكسمبورغ": "LU", "ليبيا": "LY",
    "ليبيريا": "LR", "ليتوانيا": "LT", "ليختنشتاين": "LI", "ليسوتو": "LS", "ماكاو": "MO", "مالطا": "MT", "مالي": "ML",
    "ماليزيا": "MY", "مانشوكو": "manchukuo", "مايوت": "YT", "مدغشقر": "MG", "مصر": "EG", "مقدونيا الشمالية": "MK",
    "ملاوي": "MW", "مملكة هاواي": "hawaii-kingdom", "منطقة ماكاو الإدارية الخاصة": "MO", "منغوليا": "MN",
    "موريتانيا": "MR", "موريشيوس": "MU", "موزمبيق": "MZ", "مولدوفا": "MD", "موناكو": "MC", "مونتسرات": "MS",
    "ميانمار": "MM", "ميانمار (بورما)": "MM", "ميكرونيزيا": "FM", "ناميبيا": "NA", "ناورو": "NR", "نيبال": "NP",
    "نيجيريا": "NG", "نيكاراغوا": "NI", "نيوزيلندا": "NZ", "نيوي": "NU", "هايتي": "HT", "هندوراس": "HN",
    "هنغاريا": "HU", "هولندا": "NL", "هولندا الكاريبية": "BQ", "هونغ كونغ": "HK",
    "هونغ كونغ الصينية (منطقة إدارية خاصة)": "HK", "يوغوسلافيا": "YUCS", "アイスランド": "IS", "アイルランド": "IE",
    "アゼルバイジャン": "AZ", "アフガニスタン": "AF", "アメリカ": "US", "アメリカ合衆国": "US",
    "アラブ連合共和国": "united-arab-republic", "アラブ首長国連邦": "AE", "アルジェリア": "DZ", "アルゼンチン": "AR",
    "アルバ": "AW", "アルバニア": "AL", "アルメニア": "AM", "アンギラ": "AI", "アンゴラ": "AO",
    "アンティグア・バーブーダ": "AG", "アンドラ": "AD", "イエメン": "YE", "イギリス": "GB", "イスラエル": "IL",
    "イタリア": "IT", "イラク": "IQ", "イラン": "IR", "インド": "IN", "インドネシア": "ID", "ウォリス・フツナ": "WF",
    "ウガンダ": "UG", "ウクライナ": "UA", "ウズベキスタン": "UZ", "ウルグアイ": "UY", "エクアドル": "EC",
    "エジプト": "EG", "エストニア": "EE", "エスワティニ": "SZ", "エチオピア": "ET", "エリトリア": "ER",
    "エルサルバドル": "SV", "オスマン帝国": "ottoman-empire", "オマーン": "OM", "オランダ": "NL",
    "オランダ領アンティル": "ANHH", "オランダ領カリブ": "BQ", "オーストラリア": "AU", "オーストリア": "AT",
    "オーストリア=ハンガリー": "austria-hungary", "オーランド諸島": "AX", "カザフスタン": "KZ", "カタール": "QA",
    "カナダ": "CA", "カメルーン": "CM", "カンボジア": "KH", "カーボベルデ": "CV", "ガイアナ": "GY", "ガボン": "GA",
    "ガンビア": "GM", "ガーナ": "GH", "ガーンジー": "GG", "キプロス": "CY", "キュラソー": "CW", "キューバ": "CU",
    "キリバス": "KI", "キルギス": "KG", "ギニア": "GN", "ギニアビサウ": "GW", "ギリシャ": "GR", "クウェート": "KW",
    "クック諸島": "CK", "クリスマス島": "CX", "クロアチア": "HR", "グアテマラ": "GT", "グアドループ": "GP",
    "グアム": "GU", "グリーンランド": "GL", "グレナダ": "GD", "ケイマン諸島": "KY", "ケニア": "KE",
    "ココス(キーリング)諸島": "CC", "コスタリカ": "CR", "コソボ": "XK", "コモロ": "KM", "コロンビア": "CO",
    "コンゴ": ("CD", "CG"), "コンゴ共和国": "CG", "コンゴ共和国(ブラザビル)": "CG", "コンゴ民主共和国": "CD",
    "コンゴ民主共和国(キンシャサ)": "CD", "コートジボアール": "CI", "コートジボワール": "CI", "サウジアラビア": "SA",
    "サウスジョージア・サウスサンドウィッチ諸島": "GS", "サモア": "WS", "サントメ・プリンシペ": "ST",
    "サンピエール島・ミクロン島": "PM", "サンマリノ": "SM", "サン・バルテルミー": "BL", "サン・マルタン": "MF",
    "ザイール": "CD", "ザンジバル": "zanzibar", "ザンビア": "ZM", "シエラレオネ": "SL", "シッキム": "SKIN",
    "シリア": "SY", "シンガポール": "SG", "シント・マールテン": "SX", "ジブチ": "DJ", "ジブラルタル": "GI",
    "ジャマイカ": "JM", "ジャージー": "JE", "ジョージア": "GE", "ジンバブエ": "ZW", "スイス": "CH",
    "スウェーデン": "SE", "スバールバル諸島・ヤンマイエン島": "SJ", "スペイン": "ES", "スリナム": "SR",
    "スリランカ": "LK", "スロバキア": "SK", "スロベニア": "SI", "スーダン": "SD", "セイロン": "LK", "セネガル": "SN",
    "セルビア": "RS", "セルビア・モンテネグロ": "CSXX", "セントクリストファー・ネーヴィス": "KN",
    "セントビンセント及びグレナディーン諸島": "VC", "セントヘレナ": "SH", "セントルシア": "LC", "セーシェル": "SC",
    "ソビエト": "SUHH", "ソビエト連邦": "SUHH", "ソマリア": "SO", "ソロモン諸島": "SB", "ソヴィエト連邦": "SUHH",
    "ソ連": "SUHH", "タイ": "TH", "タジキスタン": "TJ", "タンガニーカ": "tanganyika", "タンザニア": "TZ",
    "タークス・カイコス諸島": "TC", "チェコ": "CZ", "チェコスロバキア": "CSHH", "チェコ共和国": "CZ",
    "チベット": "tibet", "チャド": "TD", "チュニジア": "TN", "チリ": "CL", "ツバル": "TV", "テュルキエ": "TR",
    "デンマーク": "DK", "トケラウ": "TK", "トリニダード・トバゴ": "TT", "トルクメニスタン": "TM", "トルコ": "TR",
    "トンガ": "TO", "トーゴ": "TG", "ドイツ": "DE", "ドイツ民主共和国": "DDDE", "ドイツ連邦共和国": "DE",
    "ドミニカ共和国": "DO", "ドミニカ国": "DM", "ナイジェリア": "NG", "ナウル": "NR", "ナミビア": "NA", "ニウエ": "NU",
    "ニカラグア": "NI", "ニジェール": "NE", "ニューカレドニア": "NC", "ニュージーランド": "NZ", "ネパール": "NP",
    "ノルウェー": "NO", "ノーフォーク島": "NF", "ハイチ": "HT", "ハワイ王国": "hawaii-kingdom", "ハンガリー": "HU",
    "ハード島・マクドナルド諸島": "HM", "バチカン": "VA", "バチカン市国": "VA", "バヌアツ": "VU", "バハマ": "BS",
    "バミューダ": "BM", "バルバドス": "BB", "バングラデシュ": "BD", "バーレーン": "BH", "パキスタン": "PK",
    "パナマ": "PA", "パプアニューギニア": "PG", "パラオ": "PW", "パラグアイ": "PY", "パレスチナ": "PS",
    "パレスチナ自治区": "PS", "ビルマ": "MM", "ピトケアン諸島": "PN", "フィジー": "FJ", "フィリピン": "PH",
    "フィンランド": "FI", "フェロー諸島": "FO", "フォークランド諸島": "FK", "フランス": "FR", "フランス共和国": "FR",
    "ブラジル": "BR", "ブルガリア": "BG", "ブルキナファソ": "BF", "ブルネイ": "BN", "ブルンジ": "BI", "ブータン": "BT",
    "ブーベ島": "BV", "プエルトリコ": "PR", "プロイセン": "prussia", "ベトナム": "VN", "ベナン": "BJ",
    "ベネズエラ": "VE", "ベラルーシ": "BY", "ベリーズ": "BZ", "ベルギー": "BE", "ペルシャ": "IR", "ペルー": "PE",
    "ホンジュラス": "HN", "ボスニア・ヘルツェゴビナ": "BA", "ボツワナ": "BW", "ボリビア": "BO", "ポルトガル": "PT",
    "ポーランド": "PL", "マカオ": "MO", "マケドニア": "MK", "マダガスカル": "MG", "マヨット": "YT", "マラウイ": "MW",
    "マリ": "ML", "マルタ": "MT", "マルティニーク": "MQ", "マレーシア": "MY", "マン島": "IM", "マーシャル諸島": "MH",
    "ミクロネシア連邦": "FM", "ミャンマー": "MM", "ミャンマー (ビルマ)": "MM", "メキシコ": "MX", "モザンビーク": "MZ",
    "モナコ": "MC", "モルディブ": "MV", "モルドバ": "MD", "モロッコ": "MA", "モンゴル": "MN", "モンテネグロ": "ME",
    "モントセラト": "MS", "モーリシャス": "MU", "モーリタニア": "MR", "ユーゴスラビア": "YUCS", "ヨルダン": "JO",
    "ラオス": "LA", "ラトビア": "LV", "リトアニア": "LT", "リヒテンシュタイン": "LI", "リビア": "LY", "リベリア": "LR",
    "ルクセンブルク": "LU", "ルワンダ": "RW", "ルーマニア": "RO", "レソト": "LS", "レバノン": "LB", "レユニオン": "RE",
    "ロシア": "RU", "ロシア帝国": "russian-empire", "ロシア連邦": "RU", "ローマ教皇庁": "VA", "不丹": "BT",
    "东帝汶": "TL", "东德": "DDDE", "中华人民共和国": "CN", "中华民国": "TW", "中国": "CN", "中国澳门特别行政区": "MO",
    "中国香港特别行政区": "HK", "中國": "CN", "中國澳門特別行政區": "MO", "中國香港特別行政區": "HK",
    "中央アフリカ共和国": "CF", "中華人民共和国": "CN", "中華人民共和国マカオ特別行政区": "MO",
    "中華人民共和国香港特別行政区": "HK", "中華人民共和國": "CN", "中華民国": "TW", "中華民國": "TW",
    "中非共和国": "CF", "中非共和國": "CF", "丹麥": "DK", "丹麦": "DK", "乌克兰": "UA", "乌兹别克斯坦": "UZ",
    "乌干达": "UG", "乌拉圭": "UY", "乍得": "TD", "也门": "YE", "亚美尼亚": "AM", "亞塞拜然": "AZ", "亞美尼亞": "AM",
    "仏領ギアナ": "GF", "仏領ポリネシア": "PF", "仏領極南諸島": "TF", "以色列": "IL", "伊拉克": "IQ", "伊朗": "IR",
    "伯利兹": "BZ", "佛得角": "CV", "俄国": "RU", "俄國": "RU", "俄罗斯": "RU", "俄罗斯帝国": "russian-empire",
    "俄罗斯联邦": "RU", "俄羅斯": "RU", "保加利亚": "BG", "保加利亞": "BG", "克罗地亚": "HR", "克羅埃西亞": "HR",
    "关岛": "GU", "冈比亚": "GM", "冰岛": "IS", "冰島": "IS", "几内亚": "GN", "几内亚比绍": "GW", "列支敦士登": "LI",
    "列支敦斯登": "LI", "刚果": ("CD", "CG"), "刚果(布)": "CG", "刚果(金)": "CD", "刚果共和国": "CG",
    "刚果民主共和国": "CD", "利比亚": "LY", "利比亞": "LY", "利比里亚": "LR", "剛果": ("CD", "CG"),
    "剛果(布拉薩)": "CG", "剛果(金夏沙)": "CD", "加彭": "GA", "加拿大": "CA", "加纳": "GH", "加蓬": "GA",
    "匈牙利": "HU", "北イエメン": "north-yemen", "北ベトナム": "VDVN", "北マケドニア": "MK", "北マリアナ諸島": "MP",
    "北也门": "north-yemen", "北朝鮮": "KP", "北朝鲜": "KP", "北越": "VDVN", "北韓": "KP", "北韩": "KP",
    "北馬其頓": "MK", "北馬利安納群島": "MP", "北马其顿": "MK", "北马里亚纳群岛": "MP", "千里達及托巴哥": "TT",
    "南アフリカ": "ZA", "南イエメン": "YDYE", "南スーダン": "SS", "南ベトナム": "south-vietnam",
    "南乔治亚和南桑威奇群岛": "GS", "南也门": "YDYE", "南喬治亞與南三明治群島": "GS", "南斯拉夫": "YUCS",
    "南斯拉夫联盟": "YUCS", "南极洲": "AQ", "南極": "AQ", "南極洲": "AQ", "南苏丹": "SS", "南蘇丹": "SS",
    "南越": "south-vietnam", "南非": "ZA", "南韓": "KR", "南韩": "KR", "博茨瓦纳": "BW", "卡塔尔": "QA", "卡達": "QA",
    "卢旺达": "RW", "卢森堡": "LU", "印尼": "ID", "印度": "IN", "印度尼西亚": "ID", "危地马拉": "GT", "厄利垂亞": "ER",
    "厄瓜多": "EC", "厄瓜多尔": "EC", "厄立特里亚": "ER", "叙利亚": "SY", "古巴": "CU", "台湾": "TW", "台灣": "TW",
    "史瓦帝尼": "SZ", "合衆国領有小離島": "UM", "吉尔吉斯斯坦": "KG", "吉布地": "DJ", "吉布提": "DJ", "吉爾吉斯": "KG",
    "吉里巴斯": "KI", "吐瓦魯": "TV", "哈萨克斯坦": "KZ", "哈薩克": "KZ", "哥伦比亚": "CO", "哥倫比亞": "CO",
    "哥斯大黎加": "CR", "哥斯达黎加": "CR", "喀麥隆": "CM", "喀麦隆": "CM", "喬治亞": "GE", "图瓦卢": "TV",
    "土克斯及開科斯群島": "TC", "土库曼斯坦": "TM", "土庫曼": "TM", "土耳其": "TR", "圣卢西亚": "LC",
    "圣基茨和尼维斯": "KN", "圣多美和普林西比": "ST", "圣巴泰勒米": "BL", "圣座": "VA", "圣文森特和格林纳丁斯": "VC",
    "圣皮埃尔和密克隆群岛": "PM", "圣诞岛": "CX", "圣赫勒拿": "SH", "圣马力诺": "SM", "圭亚那": "GY",
    "坦噶尼喀": "tanganyika", "坦尚尼亞": "TZ", "坦桑尼亚": "TZ", "埃及": "EG", "埃塞俄比亚": "ET", "基里巴斯": "KI",
    "塔吉克": "TJ", "塔吉克斯坦": "TJ", "塞內加爾": "SN", "塞内加尔": "SN", "塞尔维亚": "RS", "塞尔维亚和黑山": "CSXX",
    "塞席爾": "SC", "塞拉利昂": "SL", "塞浦路斯": "CY", "塞爾維亞": "RS", "塞舌尔": "SC", "墨西哥": "MX",
    "夏威夷王国": "hawaii-kingdom", "多哥": "TG", "多明尼加共和國": "DO", "多米尼克": "DM", "多米尼加共和国": "DO",
    "大不列颠": "GB", "大韓帝国": "korean-empire", "大韓帝國": "korean-empire", "大韓民国": "KR", "大韓民國": "KR",
    "大韩帝国": "korean-empire", "大韩民国": "KR", "奈及利亞": "NG", "奥兰群岛": "AX", "奥匈帝国": "austria-hungary",
    "奥地利": "AT", "奥斯曼帝国": "ottoman-empire", "奧地利": "AT", "奧蘭群島": "AX", "委內瑞拉": "VE",
    "委内瑞拉": "VE", "孟加拉": "BD", "孟加拉国": "BD", "安哥拉": "AO", "安圭拉": "AI", "安地卡及巴布達": "AG",
    "安奎拉": "AI", "安提瓜和巴布达": "AG", "安道尔": "AD", "安道爾": "AD", "宏都拉斯": "HN", "密克罗尼西亚": "FM",
    "密克羅尼西亞": "FM", "寮國": "LA", "尚比亞": "ZM", "尼加拉瓜": "NI", "尼日": "NE", "尼日利亚": "NG",
    "尼日尔": "NE", "尼泊尔": "NP", "尼泊爾": "NP", "巴勒斯坦": "PS", "巴勒斯坦国": "PS", "巴勒斯坦自治區": "PS",
    "巴勒斯坦领土": "PS", "巴哈馬": "BS", "巴哈马": "BS", "巴基斯坦": "PK", "巴巴多斯": "BB", "巴布亚新几内亚": "PG",
    "巴布亞紐幾內亞": "PG", "巴拉圭": "PY", "巴拿馬": "PA", "巴拿马": "PA", "巴林": "BH", "巴西": "BR", "巴貝多": "BB",
    "布吉納法索": "BF", "布基纳法索": "BF", "布威島": "BV", "布隆迪": "BI", "布韦岛": "BV", "希腊": "GR", "希臘": "GR",
    "帕劳": "PW", "帛琉": "PW", "幾內亞": "GN", "幾內亞比索": "GW", "库克群岛": "CK", "库拉索": "CW", "庫克群島": "CK",
    "庫拉索": "CW", "开曼群岛": "KY", "德国": "DE", "德國": "DE", "德意志民主共和国": "DDDE", "德意志联邦共和国": "DE",
    "意大利": "IT", "愛沙尼亞": "EE", "愛爾蘭": "IE", "所罗门群岛": "SB", "扎伊尔": "CD", "托克劳": "TK",
    "托克勞群島": "TK", "拉脫維亞": "LV", "拉脱维亚": "LV", "挪威": "NO", "挪威屬斯瓦巴及尖棉": "SJ", "捷克": "CZ",
    "捷克共和国": "CZ", "捷克斯洛伐克": "CSHH", "捷克斯洛伐克社会主义共和国": "CSHH", "摩尔多瓦": "MD", "摩洛哥": "MA",
    "摩爾多瓦": "MD", "摩納哥": "MC", "摩纳哥": "MC", "敘利亞": "SY", "教廷": "VA", "文莱": "BN", "斐济": "FJ",
    "斐濟": "FJ", "斯威士兰": "SZ", "斯洛伐克": "SK", "斯洛文尼亚": "SI", "斯洛維尼亞": "SI", "斯瓦尔巴和扬马延": "SJ",
    "斯里兰卡": "LK", "斯里蘭卡": "LK", "新加坡": "SG", "新喀里多尼亚": "NC", "新喀里多尼亞": "NC", "新西兰": "NZ",
    "日本": "JP", "日本国": "JP", "日本國": "JP", "普鲁士": "prussia", "智利": "CL", "曼島": "IM", "朝鮮": "KP",
    "朝鮮民主主義人民共和国": "KP", "朝鮮民主主義人民共和國": "KP", "朝鮮王朝": "korean-empire", "朝鲜": "KP",
    "朝鲜民主主义人民共和国": "KP", "東ティモール": "TL", "東ドイツ": "DDDE", "東加": "TO", "東帝汶": "TL",
    "東德": "DDDE", "查德": "TD", "柬埔寨": "KH", "根息": "GG", "根西岛": "GG", "格林纳达": "GD", "格瑞那達": "GD",
    "格陵兰": "GL", "格陵蘭": "GL", "格鲁吉亚": "GE", "桑给巴尔": "zanzibar", "梵蒂冈": "VA", "梵蒂冈城国": "VA",
    "梵蒂岡": "VA", "模里西斯": "MU", "比利时": "BE", "比利時": "BE", "毛里塔尼亚": "MR", "毛里求斯": "MU",
    "民主刚果": "CD", "民主德国": "DDDE", "汤加": "TO", "汶萊": "BN", "沙烏地阿拉伯": "SA", "沙特阿拉伯": "SA",
    "法兰西共和国": "FR", "法国": "FR", "法國": "FR", "法属南部领地": "TF", "法属圣马丁": "MF", "法属圭亚那": "GF",
    "法属波利尼西亚": "PF", "法屬南部屬地": "TF", "法屬圭亞那": "GF", "法屬玻里尼西亞": "PF", "法屬聖馬丁": "MF",
    "法罗群岛": "FO", "法羅群島": "FO", "波兰": "PL", "波士尼亞與赫塞哥維納": "BA", "波多黎各": "PR", "波斯": "IR",
    "波斯尼亚和黑塞哥维那": "BA", "波札那": "BW", "波蘭": "PL", "泰国": "TH", "泰國": "TH", "泽西岛": "JE",
    "津巴布韦": "ZW", "洪都拉斯": "HN", "海地": "HT", "満洲国": "manchukuo", "满洲国": "manchukuo",
    "滿洲國": "manchukuo", "澤西島": "JE", "澳大利亚": "AU", "澳洲": "AU", "澳门": "MO", "烏克蘭": "UA", "烏干達": "UG",
    "烏拉圭": "UY", "烏茲別克": "UZ", "爱尔兰": "IE", "爱沙尼亚": "EE", "牙买加": "JM", "牙買加": "JM",
    "特克斯和凯科斯群岛": "TC", "特立尼达和多巴哥": "TT", "獅子山": "SL", "玻利維亞": "BO", "玻利维亚": "BO",
    "瑙鲁": "NR", "瑞典": "SE", "瑞士": "CH", "瓜地洛普": "GP", "瓜地馬拉": "GT", "瓜德罗普": "GP",
    "瓦利斯和富图纳": "WF", "瓦利斯群島和富圖那群島": "WF", "瓦努阿图": "VU", "甘比亞": "GM", "留尼旺": "RE",
    "留尼汪": "RE", "白俄罗斯": "BY", "白俄羅斯": "BY", "百慕大": "BM", "百慕達": "BM", "皮特凯恩群岛": "PN",
    "皮特肯群島": "PN", "盧安達": "RW", "盧森堡": "LU", "直布罗陀": "GI", "直布羅陀": "GI", "福克兰群岛": "FK",
    "福克蘭群島": "FK", "科克斯(基靈)群島": "CC", "科威特": "KW", "科摩罗": "KM", "科特迪瓦": "CI",
    "科科斯(基林)群岛": "CC", "科索沃": "XK", "秘魯": "PE", "秘鲁": "PE", "突尼斯": "TN", "突尼西亞": "TN",
    "立陶宛": "LT", "米国": "US", "米領サモア": "AS", "米領ヴァージン諸島": "VI", "約旦": "JO", "納米比亞": "NA",
    "紐埃島": "NU", "紐西蘭": "NZ", "索羅門群島": "SB", "索馬利亞": "SO", "索马里": "SO", "維德角": "CV", "緬甸": "MM",
    "约旦": "JO", "纳米比亚": "NA", "纽埃": "NU", "缅甸": "MM", "缅甸联邦": "MM", "罗马尼亚": "RO", "羅馬尼亞": "RO",
    "美利坚合众国": "US", "美利堅合眾國": "US", "美国": "US", "美国本土外小岛屿": "UM", "美國": "US",
    "美國本土外小島嶼": "UM", "美属维尔京群岛": "VI", "美属萨摩亚": "AS", "美屬維京群島": "VI", "美屬薩摩亞": "AS",
    "義大利": "IT", "老挝": "LA", "聖克里斯多福及尼維斯": "KN", "聖多美普林西比": "ST", "聖巴瑟米": "BL",
    "聖文森及格瑞那丁": "VC", "聖皮埃與密克隆群島": "PM", "聖誕島": "CX", "聖赫勒拿島": "SH", "聖露西亞": "LC",
    "聖馬利諾": "SM", "肯亞": "KE", "肯尼亚": "KE", "臺灣": "TW", "芬兰": "FI", "芬蘭": "FI", "苏丹": "SD",
    "苏维埃社会主义共和国联盟": "SUHH", "苏维埃联盟": "SUHH", "苏联": "SUHH", "苏里南": "SR", "英国": "GB",
    "英國": "GB", "英属印度洋领地": "IO", "英属维尔京群岛": "VG", "英屬印度洋領地": "IO", "英屬維京群島": "VG",
    "英領インド洋地域": "IO", "英領ヴァージン諸島": "VG", "茅利塔尼亞": "MR", "荷兰": "NL", "荷属加勒比区": "BQ",
    "荷属圣马丁": "SX", "荷属安的列斯": "ANHH", "荷屬聖馬丁": "SX", "荷屬阿魯巴": "AW", "荷蘭": "NL",
    "荷蘭加勒比區": "BQ", "莫三比克": "MZ", "莫桑比克": "MZ", "莱索托": "LS", "菲律宾": "PH", "菲律賓": "PH",
    "萨尔瓦多": "SV", "萨摩亚": "WS", "萬那杜": "VU", "葉門": "YE", "葛摩": "KM", "葡萄牙": "PT", "蒙古": "MN",
    "蒙哲臘": "MS", "蒙特內哥羅": "ME", "蒙特塞拉特": "MS", "蒲隆地": "BI", "蓋亞那": "GY", "薩摩亞": "WS",
    "薩爾瓦多": "SV", "蘇丹": "SD", "蘇利南": "SR", "蘇聯": "SUHH", "衣索比亞": "ET", "西サハラ": "EH",
    "西ドイツ": "DE", "西德": "DE", "西撒哈拉": "EH", "西班牙": "ES", "西藏": "tibet", "諾福克島": "NF", "諾魯": "NR",
    "诺福克岛": "NF", "象牙海岸": "CI", "貝南": "BJ", "貝里斯": "BZ", "賴比瑞亞": "LR", "賴索托": "LS",
    "賽普勒斯": "CY", "贝宁": "BJ", "赞比亚": "ZM", "赤道ギニア": "GQ", "赤道几内亚": "GQ", "赤道幾內亞": "GQ",
    "赫德岛和麦克唐纳群岛": "HM", "赫德島及麥唐納群島": "HM", "越南": "VN", "越南共和国": "south-vietnam",
    "越南民主共和国": "VDVN", "辛巴威": "ZW", "迦納": "GH", "連合王国": "GB", "锡兰": "LK", "锡金": "SKIN",
    "開曼群島": "KY", "關島": "GU", "阿塞拜疆": "AZ", "阿富汗": "AF", "阿尔及利亚": "DZ", "阿尔巴尼亚": "AL",
    "阿拉伯联合共和国": "united-arab-republic", "阿拉伯联合酋长国": "AE", "阿拉伯聯合大公國": "AE", "阿曼": "OM",
    "阿根廷": "AR", "阿爾及利亞": "DZ", "阿爾巴尼亞": "AL", "阿联酋": "AE", "阿鲁巴": "AW", "韓国": "KR", "韓國": "KR",
    "韩国": "KR", "香港": "HK", "馬丁尼克": "MQ", "馬來西亞": "MY", "馬利": "ML", "馬拉威": "MW", "馬爾他": "MT",
    "馬爾地夫": "MV", "馬約特島": "YT", "馬紹爾群島": "MH", "馬達加斯加": "MG", "马其顿": "MK", "马尔代夫": "MV",
    "马恩岛": "IM", "马拉维": "MW", "马提尼克": "MQ", "马来西亚": "MY", "马约特": "YT", "马绍尔群岛": "MH",
    "马耳他": "MT", "马达加斯加": "MG", "马里": "ML", "黎巴嫩": "LB", "黑山": "ME", "가나": "GH", "가봉": "GA",
    "가이아나": "GY", "감비아": "GM", "건지": "GG", "과들루프": "GP", "과테말라": "GT", "괌": "GU", "교황청": "VA",
    "그레나다": "GD", "그리스": "GR", "그린란드": "GL", "기니": "GN", "기니비사우": "GW", "나미비아": "NA",
    "나우루": "NR", "나이지리아": "NG", "남극 대륙": "AQ", "남베트남": "south-vietnam", "남수단": "SS",
    "남아프리카": "ZA", "남예멘": "YDYE", "남조선": "KR", "남한": "KR", "네덜란드": "NL", "네덜란드령 안틸레스": "ANHH",
    "네덜란드령 카리브": "BQ", "네팔": "NP", "노르웨이": "NO", "노퍽섬": "NF", "뉴질랜드": "NZ", "뉴칼레도니아": "NC",
    "니우에": "NU", "니제르": "NE", "니카라과": "NI", "대만": "TW", "대한민국": "KR", "대한제국": "korean-empire",
    "덴마크": "DK", "도미니카": "DM", "도미니카 공화국": "DO", "독일": "DE", "독일민주공화국": "DDDE", "동독": "DDDE",
    "동티모르": "TL", "라오스": "LA", "라이베리아": "LR", "라트비아": "LV", "러시아": "RU", "러시아 연방": "RU",
    "러시아 제국": "russian-empire", "러시아연방": "RU", "레바논": "LB", "레소토": "LS", "레위니옹": "RE",
    "루마니아": "RO", "룩셈부르크": "LU", "르완다": "RW", "리비아": "LY", "리투아니아": "LT", "리히텐슈타인": "LI",
    "마다가스카르": "MG", "마르티니크": "MQ", "마셜 제도": "MH", "마요트": "YT", "마카오": "MO",
    "마카오(중국 특별행정구)": "MO", "만주국": "manchukuo", "말라위": "MW", "말레이시아": "MY", "말리": "ML",
    "맨섬": "IM", "멕시코": "MX", "모나코": "MC", "모로코": "MA", "모리셔스": "MU", "모리타니": "MR", "모잠비크": "MZ",
    "몬테네그로": "ME", "몬트세라트": "MS", "몰도바": "MD", "몰디브": "MV", "몰타": "MT", "몽골": "MN", "미국": "US",
    "미국령 버진아일랜드": "VI", "미국령 해외 제도": "UM", "미얀마": "MM", "미크로네시아": "FM", "미합중국": "US",
    "바누아투": "VU", "바레인": "BH", "바베이도스": "BB", "바티칸": "VA", "바티칸 시국": "VA", "바하마": "BS",
    "방글라데시": "BD", "버마": "MM", "버뮤다": "BM", "베냉": "BJ", "베네수엘라": "VE", "베트남": "VN", "벨기에": "BE",
    "벨라루스": "BY", "벨리즈": "BZ", "보스니아 헤르체고비나": "BA", "보츠와나": "BW", "볼리비아": "BO", "부룬디": "BI",
    "부르키나파소": "BF", "부베섬": "BV", "부탄": "BT", "북마리아나제도": "MP", "북마케도니아": "MK",
    "북베트남": "VDVN", "북예멘": "north-yemen", "북조선": "KP", "북한": "KP", "불가리아": "BG", "브라질": "BR",
    "브루나이": "BN", "사모아": "WS", "사우디아라비아": "SA", "사우스조지아 사우스샌드위치 제도": "GS",
    "산마리노": "SM", "상투메 프린시페": "ST", "생마르탱": "MF", "생바르텔레미": "BL", "생피에르 미클롱": "PM",
    "서독": "DE", "서사하라": "EH", "세네갈": "SN", "세르비아": "RS", "세르비아 몬테네그로": "CSXX", "세이셸": "SC",
    "세인트루시아": "LC", "세인트빈센트그레나딘": "VC", "세인트키츠 네비스": "KN", "세인트헬레나": "SH", "소련": "SUHH",
    "소말리아": "SO", "소비에트 연방": "SUHH", "솔로몬 제도": "SB", "수단": "SD", "수리남": "SR", "스리랑카": "LK",
    "스발바르제도 얀마웬섬": "SJ", "스웨덴": "SE", "스위스": "CH", "스페인": "ES", "슬로바키아": "SK",
    "슬로베니아": "SI", "시리아": "SY", "시에라리온": "SL", "시킴": "SKIN", "신트마르턴": "SX", "싱가포르": "SG",
    "아랍 연합 공화국": "united-arab-republic", "아랍에미리트": "AE", "아루바": "AW", "아르메니아": "AM",
    "아르헨티나": "AR", "아메리칸 사모아": "AS", "아이슬란드": "IS", "아이티": "HT", "아일랜드": "IE",
    "아제르바이잔": "AZ", "아프가니스탄": "AF", "안도라": "AD", "알바니아": "AL", "알제리": "DZ", "앙골라": "AO",
    "앤티가 바부다": "AG", "앵귈라": "AI", "에리트리아": "ER", "에스와티니": "SZ", "에스토니아": "EE", "에콰도르": "EC",
    "에티오피아": "ET", "엘살바도르": "SV", "영국": "GB", "영국령 버진아일랜드": "VG", "영국령 인도양 지역": "IO",
    "예멘": "YE", "오만": "OM", "오스만 제국": "ottoman-empire", "오스트레일리아": "AU", "오스트리아": "AT",
    "오스트리아 헝가리": "austria-hungary", "온두라스": "HN", "올란드 제도": "AX", "왈리스 푸투나 제도": "WF",
    "요르단": "JO", "우간다": "UG", "우루과이": "UY", "우즈베키스탄": "UZ", "우크라이나": "UA", "유고슬라비아": "YUCS",
    "이라크": "IQ", "이란": "IR", "이스라엘": "IL", "이집트": "EG", "이탈리아": "IT", "인도": "IN", "인도네시아": "ID",
    "일본": "JP", "일본국": "JP", "자메이카": "JM", "잔지바르": "zanzibar", "잠비아": "ZM", "저지": "JE",
    "적도 기니": "GQ", "조선": "KP", "조선민주주의인민공화국": "KP", "조선왕조": "korean-empire", "조지아": "GE",
    "중국": "CN", "중앙 아프리카 공화국": "CF", "중화민국": "TW", "중화인민공화국": "CN", "지부티": "DJ",
    "지브롤터": "GI", "짐바브웨": "ZW", "차드": "TD", "체코": "CZ", "체코공화국": "CZ", "체코슬로바키아": "CSHH",
    "칠레": "CL", "카메룬": "CM", "카보베르데": "CV", "카자흐스탄": "KZ", "카타르": "QA", "캄보디아": "KH",
    "캐나다": "CA", "케냐": "KE", "케이맨 제도": "KY", "코모로": "KM", "코소보": "XK", "코스타리카": "CR",
    "코코스 제도": "CC", "코트디부아르": "CI", "콜롬비아": "CO", "콩고": ("CD", "CG"), "콩고 브라자빌": "CG",
    "콩고 킨샤사": "CD", "콩고공화국": "CG", "콩고민주공화국": "CD", "쿠바": "CU", "쿠웨이트": "KW", "쿡 제도": "CK",
    "퀴라소": "CW", "크로아티아": "HR", "크리스마스섬": "CX", "키르기스스탄": "KG", "키리바시": "KI", "키프로스": "CY",
    "타이완": "TW", "타지키스탄": "TJ", "탄자니아": "TZ", "탕가니카": "tanganyika", "태국": "TH",
    "터크스 케이커스 제도": "TC", "터키": "TR", "토고": "TG", "토켈라우": "TK", "통가": "TO", "투르크메니스탄": "TM",
    "투발루": "TV", "튀니지": "TN", "튀르키예": "TR", "트리니다드 토바고": "TT", "티베트": "tibet", "파나마": "PA",
    "파라과이": "PY", "파키스탄": "PK", "파푸아뉴기니": "PG", "팔라우": "PW", "팔레스타인": "PS",
    "팔레스타인 지구": "PS", "페로 제도": "FO", "페루": "PE", "포르투갈": "PT", "포클랜드 제도": "FK", "폴란드": "PL",
    "푸에르토리코": "PR", "프랑스": "FR", "프랑스령 기아나": "GF", "프랑스령 남방 지역": "TF",
    "프랑스령 폴리네시아": "PF", "프로이센": "prussia", "피지": "FJ", "핀란드": "FI", "필리핀": "PH",
    "핏케언 제도": "PN", "하와이 왕국": "hawaii-kingdom", "한국": "KR", "허드 맥도널드 제도": "HM", "헝가리": "HU",
    "홍콩": "HK", "홍콩(중국 특별행정구)": "HK",
}
