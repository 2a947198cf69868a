"""Reviewed tables of the Office of the Historian's visitors: fields that name two people, people spelled several ways.

Made by hand, name by name, against all 3,264 visits of 18 July 2026. A name that stands in neither is its own person.
"""

from __future__ import annotations

from collections.abc import Mapping

# The visitor field, word for word, where it names two; all other commas and "and"s are part of one name.
SEVERAL: Mapping[str, tuple[str, ...]] = {
    "President Anwar Sadat, Prime Minister Mustafa Khalil": ("Anwar Sadat", "Mustafa Khalil"),
    "President Francesco Cossiga and Prime Minister Giulio Andreotti": ("Francesco Cossiga", "Giulio Andreotti"),
    "President Alexander Kwasniewski and Prime Minister Jerzy Buzek": ("Aleksander Kwasniewski", "Jerzy Buzek"),
    "President Stjepan Mesic and Prime Minister Ivica Racan": ("Stjepan Mesic", "Ivica Racan"),
    "President Fatmir Sejdiu and Prime Minister Hashim Thaci": ("Fatmir Sejdiu", "Hashim Thaci"),
    "King Abdullah and Crown Prince Hussein": ("King Abdullah II", "Crown Prince Hussein"),
    "President Andrzej Duda and Prime Minister Donald Tusk": ("Andrzej Duda", "Donald Tusk"),
}

# Country id: name written = other spellings in the file; a spelling with @year means that person only from or until
# then (`@1970-`, `@-1970`, `@1922`). Case, accents, hyphens, full stops and apostrophes need no entry: see `fold`.
SPELLINGS = """
afghanistan: Ashraf Ghani = Ashraf Ghani Ahmedzai; Mohamad Ashraf Ghani
albania: Rexhep Meidani = Rexhep Medjani
algeria: Abdelaziz Bouteflika = Abdelaziz Boutefilka
algeria: Abdelmalek Sellal = Abdelmalik Sellal
angola: João Lourenço = João Manuel Gonçalves Lourenço
argentina: Carlos Menem = Carlos Saul Menem
armenia: Robert Kocharian = Robert Kochariyan
armenia: Serzh Sargsyan = Serge Sarkisian
azerbaijan: Heydar Aliyev = Geidar Aliyev
bahamas: Hubert Ingraham = Hubert A. Ingraham
bahrain: Isa bin Sulman al-Khalifa = Isa Bin Sulman
bahrain: King Hamad bin Isa al-Khalifa = Sheikh Hamad bin Isa al-Khalifa; King Hamad Bin Essa al-Khalifa; \
King Hamad Bin Isa Bin Salman al-Khalifa; King Hamad bin Issa al-Khalifa
belgium: King Baudouin = King Baudouin I
benin: Thomas Boni Yayi = Boni Yayi
bolivia: Hugo Banzer = Hugo Banzer Suarez
botswana: Ketumile Masire = Quett Ketumile Masire
brazil: Dilma Rousseff = Dilma Roussef
brazil: Fernando Henrique Cardoso = Fernando Cardoso; Henrique Cardoso
brazil: Luiz Inacio Lula da Silva = Luiz Lula da Silva; Luiz Inacio Lula de Salva
brunei: Sultan Hassanal Bolkiah = Sultan Haji Hassanal Bolkiah; Sultan Hassinal Bolkiah; Sultan Hassan al Bolkiah
bulgaria: Petar Stoyanov = Peter Stoyanov
cambodia: Norodom Sihanouk = King Sihanouk; Prince Sihanouk; Premier and Prince Sihanouk; Premier & Prince Sihanouk
cambodia: Norodom Kantol = Prince Norodom Kantol
cameroon: Ahmadou Ahidjo = Ahidjo
canada: John Diefenbaker = Diefenbaker; Diefenbacker
canada: Justin Trudeau = Justin P. J. Trudeau
chile: Gabriel Boric = Gabriel Boric Font
chile: Michelle Bachelet = Michele Bachelet
colombia: Juan Manuel Santos = Juan Manuel Santos Calderon
colombia: Pedro Nel Ospina = Ospina@1922
colombia: Mariano Ospina Perez = Ospina@1946
cook-islands: Mark Brown = Mark Stephen Brown
costa-rica: Jose Maria Figueres = Jose Figueres Ferrer@1994-
costa-rica: Oscar Arias = Oscar Arias Sanchez
cote-divoire: Felix Houphouet-Boigny = Houphouet-Boigny
cuba: Fidel Castro = Castro
cyprus: Archbishop Makarios III = Makarios
denmark: Anders Fogh Rasmussen = Anders Rasmussen
denmark: Jens Otto Krag = Krag
denmark: Lars Lokke Rasmussen = Lars Rasmussen
djibouti: Ismail Omar Guelleh = Ismail Guellah; Ismail Guelleh
dominican-republic: Leonel Fernandez = Leonel Fernandez Reyna
ecuador: Guillermo Lasso = Guillermo Lasso Mendoza
egypt: Abdel Fattah al-Sisi = Abdelfattah Said Elsisi; Abdel Fattah Said Alsisi
el-salvador: Elias Antonio Saca = Elias Saca; Elias Saca Gonzalez; Saca
el-salvador: Francisco Flores = Francisco Flores Perez
equatorial-guinea: Teodoro Obiang Nguema = Teodoro Obiang Nguema Mbasogo
ethiopia: Hailemariam Desalegn = Hailemariam Desalegn Boshe
finland: Urho K. Kekkonen = Kekkonen
france: Charles de Gaulle = de Gaulle
france: Jacques Chirac = Jacques R. Chirac
france: Nicolas Sarkozy = Nicloas Sarkozy
gabon: Ali Bongo Ondimba = Ali Ben Bongo Odimba
gabon: Omar Bongo = El Hadj Omar Bongo
gambia: Yahya Jammeh = Yahya A. J. J. Jammeh
georgia: Eduard Shevardnadze = Eduard A. Shevardnadze; Eduard Sheverdnadze
georgia: Mikheil Saakashvili = Mikhail Saakashvili
germany: Ludwig Erhard = Erhard
germany: Richard von Weizsaecker = Richard von Weiszaecker
ghana: John Kufuor = John Agyekum Kufuor; John Agyokum Kufuor
greece: Costas Simitis = Konstandinos Simitis; Konstandions Simitis
greece: Konstantinos Karamanlis = Karamanlis@-1961
greece: Kostas Karamanlis = Konstantinos Karamanlis@2004-; Konstandinos Karamanlis@2004-
guinea: Sekou Toure = Toure
hawaii: Sanford B. Dole = Dole
honduras: Juan Orlando Hernandez = Juan Hernando Hernandez
honduras: Manuel Zelaya = Manuel Zelaya Rosales
iceland: Bjarni Benediktsson (born 1908) = Benediktsson@1964; Bjarni Benediktsson@-1970
iceland: Bjarni Benediktsson (born 1970) = Bjarni Benediktsson@2017-
iceland: David Oddsson = David Oddson
indonesia: Abdurrachman Wahid = Wahid
indonesia: Suharto = Soeharto
iran: Mohammad Reza Pahlavi = Mohammed Reza Pahlavi
iraq: Haidar al-Abadi = Prime MinisterHaidar al- Abadi
iraq: Nouri al-Maliki = Nuri al-Maliki
israel: Benjamin Netanyahu = Binyamin Netanyahu; Benyamin Netanyahu
israel: Levi Eshkol = Eshkol
israel: Zalman Shazar = Shazar
italy: Aldo Moro = Moro
italy: Amintore Fanfani = Fanfani
italy: Carlo Azeglio Ciampi = Carlo Ciampi
italy: Giulio Andreotti = Giulio Giulio Andreotti
japan: Eisaku Sato = Sato
jordan: King Abdullah II = King Abdullah II ibn Al Hussein; King Abdullah II bin Al-Hussein
jordan: King Hussein = King Hussein I
kenya: Daniel arap Moi = Daniel T. arap Moi
korea-south: Park Chung Hee = Park
kuwait: Jabir al-Ahmad al-Sabah = Jabir al-Ahmed al-Sabah; Jabir al-Sabah
kuwait: Sabah al-Ahmed al-Jabir al-Sabah = Sheikh Sabah al-Ahmed al-Jaber al-Sabah; \
Sheik Sabah al-Ahmed al-Jaber al-Sabah; Sabah al-Sabah
latvia: Vaira Vike-Freiberga = Vairi Vike-Freiberga; Vairi Vike-Freiburga
lebanon: Rafiq Hariri = Rafiq al-Hariri
lebanon: Saad Hariri = Saad al-Hariri
liberia: William V. S. Tubman = Tubman
lithuania: Dalia Grybauskaite = Galia Grybauskaite
malaysia: Mahathir bin Muhammad = Mahathir Mohamed
malaysia: Najib Razak = Najib ben Abdul Razak; Mohd Najid Razak
malaysia: Tunku Abdul Rahman = Rahman
marshall-islands: Hilda Heine = Hilda C. Heine
mauritius: Anerood Jugnauth = Aneerood Jugnauth
mexico: Ernesto Zedillo = Ernesto Zedillo Ponce de Leon
mexico: Felipe Calderon = Feilipe Calderon
mexico: Gustavo Diaz Ordaz = Diaz Ordaz; Gustavo Gustavo Diaz Ordaz
micronesia: Wesley Simina = Wesley W. Simina
monaco: Prince Rainier III = Prince Rainier
morocco: King Mohammed VI = King Mohamed VI
mozambique: Armando Guebuza = Ermando Emilio Guebuza
mozambique: Joaquim Chissano = Joaquim Alberto Chissano
namibia: Hifikepunye Pohamba = Hifike Pohamba; Hilikepunye Lucas Pohamba
netherlands: Jan Peter Balkenende = Jan Balkenende
netherlands: Ruud Lubbers = Rudolphus F. M. (Ruud) Lubbers
netherlands: Wim Kok = Willem (Wim) Kok; Willem Kok
new-zealand: John Key = John P. Key
new-zealand: Keith J. Holyoake = Holyoake
nicaragua: Enrique Bolanos = Enrique Bolonas
nigeria: Muhammadu Buhari = Muhammedu Buhari
nigeria: Olusegun Obasanjo = Olesegun Obasanjo; Olesegun Obsanjo; Olusegun Obsanjo
norway: Gro Harlem Brundtland = Gro Harlem Bruntland
pakistan: Asif Ali Zardari = Asif Zardari; Asif Zadari
pakistan: Nawaz Sharif = Mohammed Nawaz Sharif
pakistan: Yusuf Raza Gilani = Yousuf Gillani
palau: Surangel Whipps Jr. = Surangel Samuel Whipps Jr.
peru: Alberto Fujimori = Alberto K. Fujimori
philippines: Benigno Aquino 3rd = Benigno S. Aquino 3rd
philippines: Ferdinand Marcos Jr. = Ferdinand Romualdez Marcos Jr.
poland: Aleksander Kwasniewski = Alexander Kwasniewski
portugal: Anibal Cavaco Silva = Anibal Antonio Cavaco e Silva
portugal: Jose Manuel Durao = Jose Durao
qatar: Hamad bin Khalifa al-Thani = Sheikh Hamad bin Khalifa al-Thani
qatar: Tamim bin Hamad al-Thani = Sheikh Tameem bin Hamad al-Thani; Sheikh Tamim bin Hamad Al Thani
romania: Klaus Iohannis = Klaus Werner Iohannis
russia: Dmitry Medvedev = Dimitry Medvedev; Dmitri Medvedev; Dmitriy Medvedev; Dimitry A. Medvedev
russia: Viktor Chernomyrdin = Viktor S. Chernomyrdin
rwanda: Gregoire Kayibanda = Kayibanda
saudi-arabia: King Abdullah bin Abdul Aziz = King Abdullah bin Albdul Aziz; King Abdullah bin Abd-el Aziz al-Saud
senegal: Leopold Sedar Senghor = Senghor
sierra-leone: Ernest Bai Koroma = Ernest Koroma
singapore: Lee Hsien Loong = Lee Hsien Leong
south-africa: Jacob Zuma = Jacob Gedleyihleskisa Zuma
spain: Jose Maria Aznar = Jose Aznar
sri-lanka: Ranil Wickremesinghe = Ranil Wickremasinghe
sudan: Jaafar Nimeiri = Jaafar Nimieri
sweden: Fredrik Reinfeldt = John Fredrik Reinfeldt; Fredrik Reingeldt
tajikistan: Emomali Rahmon = Emomali Rakhmonov
tanzania: Jakaya Kikwete = Jakaya Mrisho Kikwete
tanzania: Julius K. Nyerere = Nyerere
thailand: King Bhumibol Adulyadej = King Bhumibol
thailand: Thaksin Shinawatra = Thaksin Chinnawat
tonga: Siaosi Sovaleni = Siaosi Ofa Ki Vahafolau Sovaleni
tunisia: Habib Bourguiba = Bourguiba
tunisia: Zine El Abidine Ben Ali = Zine al Abidine Ben Ali
turkey: Recep Tayyip Erdogan = Recep Erdogan
turkey: Suleyman Demirel = Suleiman Demirel; Suleyman Demiral
ukraine: Petro Poroshenko = Petro Porochenko
ukraine: Volodymyr Zelenskyy = Volodymyr Zelensky
united-kingdom: Harold Wilson = Wilson
uzbekistan: Islam Karimov = Islom Karimov
yemen: Ali Abdullah Saleh = Ali Abdallah Salih
yugoslavia: Josip Broz Tito = Tito
"""
