# كلام كنقراوه من الناس، ما كنقولوهش. كل سطر: كلمات كتعني نفس الحاجة، بالحروف العربية واللاتينية.

# «ما تبقاوش تصيفطو ليا»: التوقيف، أشنو كيتوقف، لمن.

heard-mute_alone = وقف | stop | stopp | وقفو | حبس | حبسو | توقفو | 7bes | 7besso | 7bso | wa9fo | سكتو | سكت | skto | sktou | sekto | sektou | 7bsou
heard-mute_whole = حيدوني | unsubscribe
heard-mute_end = وقف | stop | وقفو | وقفوا | توقف | توقفو | نوقف | توقيف | حبس | حبسو | حبسوا | نحبس | بلا | باراكا | بركا | بركة | صافي | حيد | حيدو | حيدوا | نحيد | قطعو | لغيو | ما بغيتش | مابقيتش باغي | ما بقيتش | ما بقيت | ما تبقاوش | ما تبقاش | ما باقيش | ما تصيفطوش | ما تصيفطش | ما تسيفطوش | ما ترسلوش | ما ترسلش | ما تكتبوش | ما تكتبش | ما تعلمونيش | ما تعيطوش | لا ترسلوا | لا | 7bes | 7bso | 7bsou | 7besso | 7absou | wa9ef | wa9fo | wa9fou | w9fo | bla | baraka | 7ayed | 7aydo | 7ydo | mab9itch | ma b9itch baghi | ma b9it | ma bghitch | mabghitch | ma tb9awch | matb9awch | ma tsiftoch | ma tsiftouch | matsiftouch | ma tsifetch | ma tkatboch | ma tktboch
heard-mute_noun = ميساج | الميساج | ميساجات | الميساجات | رسالة | الرسالة | الرسائل | رسائل | إشعار | الإشعارات | إشعارات | الاشعارات | إخبارات | الإشهار | إشهار | بيب | lmessage | messagat | lmessagat | lmesajat | lmissajat | missajat | msgat | lmsgat | rasa2il | rsa2il | ch3arat | lich3arat | notifications | messages | lmessages | lmesages | lmsg
heard-mute_send = تصيفطو | تصيفطوا | تصيفط | تسيفطو | تصيفطو ليا | صيفطو | تصيفطوها | يصيفطو | ترسلو | ترسلوا | تكتبو | تكتبوا | تعلموني | تصيفطوش | ما تصيفطوش | ما تصيفطش | ما تسيفطوش | ما ترسلوش | ما تكتبوش | ما تكتبش | ما تعلمونيش | tsifto | tsiftou | tsiftoha | tsifet | tsiftoch | sifto | ma tsiftoch | ma tsiftouch | matsiftouch | tktbo | ktbo
heard-mute_to = ليا | لي | إلي | عليا | lia | liya | lya | ليا ديما | ما تعلمونيش | تعلموني | 3lia | 3liya | 3liyya
heard-mute_beside = ديالكم | ديالك | ديال | هاد | هادو | هادشي | من | دابا | عافاكم | عافاك | الله | يخليكم | يرحم | الوالدين | شي | حتى | باغي | بغيت | بغيتكم | كاملين | كلها | كلهم | نتوما | راه | أنا | توصلني | يوصلني | نتوصل | بيها | لالا | dyalkom | dyalk | dyal | had | hado | hadchi | mn | men | daba | 3afak | 3afakom | chi | ta | 7ta | bghit | bghitkom | baghi | ana | llah | ykhalikom | صافي | باراكا | نبقى | نبقا | نوصل | نوصلو | نتوصل | نقرا | فيها | بهاد | ف | ب | safi | nb9a | nwsal | nwsel | nwssel | ntwesel | b | f | biha

# والرجعة ليهم.

heard-unmute_alone = رجعو | رجعوا | start | رجعوهم | subscribe | raj3o | rej3o
heard-unmute_again = رجعو | رجعوا | رجع | ترجعو | نرجع | رجعوهم | عاودو | عاودوا | عاود | شعلو | خدمو | فعلو | بداو | start | bghit | raj3o | rj3o | rej3o | 3awdo | 3awd | 3awed | ch3lo

# «نقبل الترجمة»، «ما تترجموش كلامي».

heard-part_verb = فرق | فرقو | فرقوا | نفرق | نفرقو | تفرقو | تفرق | فصلو | نفصل | تفصلو | حيدو | حيد | نحيد | تحيدو | زولو | نزول | تزولو | fr9 | fr9o | fer9o | fer9ou | nfr9 | nfer9 | tfer9o | 7yd | 7iyed | 7iydo | 7ydo | n7iyed | n7yd | fslo | zawlo
heard-part_noun = تيليفون | التيليفون | تيليفونات | التيليفونات | تيليفوني | تيليفوناتي | فالتيليفون | بورطابل | البورطابل | tilifon | tilifoun | telifon | tilifonat | tilifounat | telephone | lportable
heard-part_beside = بغيت | بغيتكم | باغي | باغية | واش | ممكن | عافاك | عافاكم | ديالي | ديال | من | على | عليا | هاد | هادوك | داك | الآخر | لاخر | جوج | الجوج | بجوج | شي | لي | ليا | دابا | شكرا | سلام | bghit | 3afak | 3afakom | dyali | dyal | had | dak | lakhor | lakher | jouj | bjouj | liya | men
heard-part_not_me = ماشي أنا | مشي أنا | راه ماشي أنا | هادا ماشي أنا | ماشي ديالي | مشي ديالي | ماشي التيليفون ديالي | هاد التيليفون ماشي ديالي | machi ana | mashi ana | machi dyali | mashi dyali | machi tilifon dyali
heard-abroad_noun = ما تترجموش | ما تترجمش | ما ترجموش | ما كتترجموش | ma ttarjmoch | ma tarjmoch | ترجمة | الترجمة | بالترجمة | للترجمة | ترجمو | ترجموا | ترجم | تترجم | تترجمو | تترجموا | يترجم | يترجمو | تترجموه | ترجموه | تترجموش | تترجمش | ترجموش | كوكل | tarjama | ttarjama | tarjma | ttarjma | ltarjama | btarjama | tarjmo | ttarjmo | tarjmoh | ttarjmoch | tarjmoch
heard-abroad_yes = نقبل | كنقبل | قبلت | نسمح | كنسمح | سمحت | متافق | متفق | متافقة | واخا | إيه | اه | نعم | أيه | شعلو | خدمو | n9bel | kan9bel | kanqbel | nqbel | nsme7 | kansme7 | mtaf9 | mttaf9 | wakha | iyeh | ah
heard-abroad_no = ما تترجموش | ما تترجمش | ما ترجموش | ما كتترجموش | ما نقبلش | ما كنقبلش | ما كنسمحش | ما بقيتش | ما بغيتش | ma ttarjmoch | ma tarjmoch | ma n9belch | ma kan9belch | لا | ما | بلا | ماشي | نرفض | كنرفض | رفضت | وقفو | وقف | حبسو | حبس | حيدو | بغيتش | مابغيتش | باغيش | مابغيتهاش | تترجموش | تترجمش | ترجموش | نقبلش | كنقبلش | كنسمحش | بقيتش | بقاتش | مابقيتش | كتعجبنيش | bla | machi | b9itch | mab9itch | nrfed | kanrfed | w9fo | wa9fo | 7bso | mabghitch | bghitch | ttarjmoch | tarjmoch
heard-abroad_beside = كلامي | كلام | الكلام | ديالي | ديال | ميساجاتي | الميساجات | برا | برة | المغرب | الخارج | فالخارج | على | ليا | هاد | هادشي | دابا | عافاكم | عافاك | باش | بغيت | بغيتكم | باغي | خدمة | شي | حتى | راه | أنا | شكرا | klami | lklam | dyali | dyal | bra | brra | lmghrib | lia | liya | bghit | bghitkom | daba | 3afak | 3afakom | bach | ana | chokran

# المراجعة: الكلام اللي كيصيفط، واللي كيبدل سطر، واللي كيتسنى.

heard-send = صيفط | صيفطها | صيفطو | صيفطوها | سيفط | سيفطها | سيفطوها | ارسل | أرسلها | أرسلوا | ارسلوها | رسلو | رسلها | سجلها | سجلوها | أكد | نأكد | أكدو | sift | siftha | sifto | siftoha | sifet | sifetha | sifti | rsel | rselha
heard-yes = اه | ايه | نعم | واخا | صافي | اوكي | ah | iyeh | wakha | waxa | safi
heard-send_beside = صيفط | صيفطها | صيفطو | صيفطوها | سيفط | سيفطها | سيفطوها | ارسل | أرسلها | أرسلوا | ارسلوها | رسلو | رسلها | سجلها | سجلوها | أكد | نأكد | أكدو | دابا | كلشي | كلها | هادشي | هاد | الشكاية | شكاية | الطلب | الفكرة | هكا | هاكا | راه | مزيان | مزيانة | صحيح | صحيحة | هو | هي | هاداك | عافاكم | عافاك | الله | يخليكم | يخليك | يرحم | الوالدين | شكرا | بزاف | خويا | ختي | نعم | سيدي | سير | يالاه | على | بركة | لله | توكلنا | هانية | بها | sift | siftha | sifto | siftoha | sifet | sifetha | sifti | rsel | rselha | daba | kolchi | chikaya | lchikaya | haka | hakka | mzyan | mzyana | 3afak | 3afakom | llah | ykhalik | chokran | bzaf | khoya | yallah | sir | s7i7 | s7i7a | hadchi

heard-review_photo = تصويرة | التصويرة | تصاور | التصاور | صورة | الصورة | صور | الصور | فوطو | الفوطو | تصويرتي | tswira | tsswira | taswira | tsawr | tsawer | ttsawer | soura | sora | foto | lfoto | photo | lphoto
heard-review_place = بلاصة | البلاصة | البلاصه | بلاصتها | المكان | مكان | الموقع | موقع | العنوان | عنوان | الزنقة | الحومة | الحي | blasa | lblasa | blassa | lblassa | lmakan | lmaw9i3 | l3onwan | adresse | lieu
heard-review_more = ناقص | ناقصة | naqes | na9es | na9s | na9sa | زيد | زيدو | زيدها | زيدوها | نزيد | نزيدو | زدت | نصيفط | zid | zido | zidha | nzid | nzido | nsift | nsifet
heard-review_unnamed = مجهول | مجهولة | anonyme
heard-review_without = ما بغيتش | ma bghitch | mabghitch | بلا | بدون | ماتبينوش | ماتكتبوش | ما تبينوش | ما تكتبوش | ما تديروش | خبيو | bla | bidoun
heard-review_name = سمية | سميتي | السمية | سميتنا | اسم | اسمي | الاسم | smiti | smiyti | smiyya | smia
heard-review_wait = مازال | تسنا | تسناو | نتسنا | صبر | صبرو | بلاتي | دقيقة | بعد | غدا | شويا | mazal | tsna | tsnaw | sber | blati | d9i9a | b3d | ghda | ghedda
heard-review_again = عاود | عاودو | نعاود | بدل | بدلو | نبدل | صحح | صلح | صلحو | غلط | غالط | غالطة | غلطت | خطأ | ماشي صحيح | 3awd | 3awed | n3awd | bdel | bddel | beddel | nbdel | ghalat | ghalta | ghlt | khata2
heard-review_not = ماشي | مشي | ماهيش | ماهوش | ليس | ليست | ما بقاتش | لا | لالا | machi | mashi | mchi | mahich | mahouch
heard-review_is = هي | المشكل | لمشكيل | lmochkil | lmouchkil | هو | هوما | راه | راها | راهي | راهو | كاين | كاينة | جا | جات | بلي | بأن | أن | أنه | ولكن | بل | غير | كون | خاصها تكون | خاصو يكون | hiya | hia | howa | huwa | rah | raha | rahi | rahou | kayn | kayna | ja | jat | belli | bli | billi | bayli | walakin | walakine | ghir | khasha tkon
heard-nothing = والو | حاجة | walo | walou | haja | 7aja
heard-nothing_beside = لا | لالا | حتى | ولا | تا | شكرا | دابا | صافي | ما | كاين | بغيت | نبدل | عندي | نقول | la | lala | hta | 7ta | ta | safi | chokran | daba | ma | ngol | ngoul
heard-review_beside = سمحو | ليا | سمح | شكرا | sm7o | smeh | lia | liya | chokran | لا | هاديك | هاداك | hadik | hadak | hadi | hada | لالا | نو | ولكن | walakin | شي | حاجة | وحدة | شوية | دابا | ديال | راه | فيها | فيه | هي | هو | من | عافاكم | عافاك | خويا | الله | يخليكم | بغيت | خاصني | كلشي | من اللول | من الأول | ل | إلى | chwiya | chi | haja | 7aja | daba | dyal | rah | fiha | fih | bghit | khasni | kolchi | la | mn lwl

# الفكرة: الكلمات اللي كتبين على أشنو هي.

heard-theme_streets = بيكالة | بيكالات | البيكالات | طريق | الطريق | الزنقة | طروطوار | السير | الباركينغ | باركينغ | بيست | دراجات | البسكليت | الضو | tri9 | trotoir | parking
heard-theme_green = شجر | الشجر | شجرة | جردة | الجردة | جرادي | الجرادي | نخل | البيئة | ورد | chjer | jarda | jrada
heard-theme_youth = ملعب | الملعب | تيران | الكرة | الرياضة | الشباب | الدراري | دراري | مسبح | بيسين | لعب | mal3ab | tiran | koura | chabab | drari | sport
heard-theme_culture = ثقافة | الثقافة | مهرجان | موسيقى | مسرح | متحف | السور | التراث | سينما | tourat | mahrajan
heard-theme_education = مدرسة | المدرسة | القراية | مكتبة | المكتبة | التلاميذ | الطلبة | دروس | madrasa | maktaba | l9raya
heard-theme_health = صحة | الصحة | سبيطار | طبيب | الطبيب | فرملي | لابيلانص | دوا | sbitar | tbib | s7a
heard-theme_economy = سوق | السوق | خدمة | الخدمة | تجارة | التجار | التعاونيات | تعاونية | حرفيين | souk | khdma | tijara
heard-theme_solidarity = إعاقة | معاقين | الفقرا | اليتامى | المسنين | العيالات | تضامن | مساعدة | tadamon
heard-theme_services = بلدية | البلدية | جماعة | وثائق | الوراق | شباك | baladiya | wra9

# «مسحو المعطيات ديالي»: الفعل، المعطيات، «عليا».

heard-erase_whole = مسحوني | محيوني | نساوني | ms7oni | ms7ouni | m7iwni | nsawni
heard-erase_verb = مسح | مسحو | مسحوا | مسحوها | تمسحو | تمسحوا | تمسح | نمسح | يمسحو | محي | محيو | محو | تمحيو | نمحي | حيد | حيدو | حيدوا | تحيدو | نحيد | حدف | حدفو | تحدفو | فسخ | فسخو | تفسخو | فرمطو | زول | زولو | تزولو | ms7 | mse7 | ms7o | mes7o | mes7ou | msa7 | msa7o | ms7ou | tms7o | tmes7o | tmsa7o | tmes7ou | nms7 | nmse7 | nmsa7 | m7i | m7iw | m7ou | m7o | m7iou | tm7iw | nm7i | 7yed | 7ayd | 7ayed | 7aydo | 7eydo | 7ydo | t7aydo | t7eydo | n7ayd | 7dfo | 7edfo | t7adfo | supprimi | supprimiw | effaciw | effaci
heard-erase_noun = معطيات | المعطيات | معطياتي | بيانات | البيانات | بياناتي | معلومات | المعلومات | معلوماتي | داتا | الداتا | كونط | الكونط | حسابي | الحساب | ma3tiyat | ma3tiyati | ma3tayat | ma3tayati | m3tiyat | m3tiyati | lma3tiyat | lma3tayat | ma3loumat | ma3loumati | m3loumat | m3loumati | ma3lomat | ma3lomati | lma3loumat | lma3lomat | bayanat | bayanati | données | data | compte | lcompte | 7sabi
heard-erase_me = عليا | عندكم | عني | 3lia | 3liya | 3lya | 3ndkom | 3ndkoum | 3endkom | كتبت | كتبتو | كتبناه | قلت | صيفطت | ktbt | ktebt | 9olt | golt | sifett
heard-erase_all = كلشي | كولشي | كل | شي | kolchi | koulchi | kulchi | kolxi
heard-erase_beside = ديالي | ديال | ليا | لي | اللي | كاع | كاملين | كاملة | كلها | هاد | هادشي | الشخصية | بغيت | بغيتكم | بغيتك | باغي | باغية | خاصكم | باش | من | عافاكم | عافاك | الله | يخليكم | يرحم | الوالدين | دابا | شكرا | dyali | diyali | dyal | lia | liya | li | lli | ga3 | kamlin | kolha | had | hadchi | bghit | bghitkom | bghitkoum | baghi | baghia | khaskom | bach | mn | men | 3afak | 3afakom | lah | ykhalikom | daba | chokran | نبغي | ليكم | هنا | lli | bghina | nbghi | likom | likoum | hna | kol | chi
heard-erase_name = سميتي | اسمي | السمية | smiti | smiyti | ismi | smia | smiya
heard-erase_back = خليو | خليوها | خليوهم | خلي معطياتي | خليو معطياتي | ما تمسحو | ما تمسحوش | ما تمسحوها | ما تمسح | ما تمسحش | بلا ما تمسحو | بدلت الراي | بدلت رأيي | بدلت راي | رجعت فكلامي | رجعت ف كلامي | لغيو المسح | نلغي المسح | لغي المسح | ندمت | ما بقيتش باغي نمسح | ما بقيتش باغية نمسح | khliw | khliwha | khliwhom | khaliw | khaliwhom | khalliw | khelliw | ma tms7o | ma tmes7o | ma tms7och | ma tmes7och | matms7och | matmes7och | matms7o | bdelt rayi | bddelt rayi | beddelt rayi | bdelt ray | bdelt lray | rje3t f klami | lghiw lms7 | nlghi lms7 | ndemt

# «ما قابلش»، مور الإعلان نيشان.

heard-refuse_whole = كنرفض | نرفض | رفضت | رافض | رافضة | ماشي موافق | ماشي موافقة | ماشي متافق | kanrfed | kanrfd | nrfed | rfedt | rafed | machi mwafe9 | machi mouafi9
heard-refuse_verb = ما قابلش | ما قابلاش | ما قابلينش | ما كنقبلش | ما كانقبلش | ما كنقبلوش | ما نقبلش | ما نقبلوش | ما قبلتش | ما غنقبلش | ما موافقش | ما موافقاش | ما متافقش | ما متافقاش | ما متفقش | ما متفقاش | ما كنتافقش | ma 9abelch | ma9abelch | ma 9ablch | ma kan9belch | makan9belch | ma kan9blch | ma kanqbelch | makanqbelch | ma n9belch | man9belch | ma 9belch | ma9belch | ma 9beltch | ma9beltch | ma mwaf9ch | mamwaf9ch | ma mwafe9ch | ma mttaf9ch | ma mtaf9ch | mamtaf9ch
heard-refuse_not = ما قابلش | ما قابلاش | ما قابلينش | ما كنقبلش | ما كانقبلش | ما كنقبلوش | ما نقبلش | ما نقبلوش | ما قبلتش | ما غنقبلش | ما موافقش | ما موافقاش | ما متافقش | ما متافقاش | ما متفقش | ما متفقاش | ما كنتافقش | ma 9abelch | ma9abelch | ma 9ablch | ma kan9belch | makan9belch | ma kan9blch | ma kanqbelch | makanqbelch | ma n9belch | man9belch | ma 9belch | ma9belch | ma 9beltch | ma9beltch | ma mwaf9ch | mamwaf9ch | ma mwafe9ch | ma mttaf9ch | ma mtaf9ch | mamtaf9ch
heard-refuse_beside = لا | لالا | هادشي | هاد | الشي | الشروط | الميثاق | على | بـ | ب | أنا | انا | راه | والله | شكرا | سمحو | سمحو ليا | ليا | هكا | la | lala | hadchi | had | chi | chorot | mita9 | lmita9 | 3la | b | ana | rah | wallah | chokran | sm7o | lia | haka
heard-accept = كنقبل | نقبل | قبلت | قابل | قابلة | موافق | موافقة | متافق | متافقة | kan9bel | n9bel | 9belt | 9belt | 9abel | mwafe9 | mttaf9 | mtaf9

# من بعد ما تصيفطات: «نسيت»، «زيدو»، «وحتى»، «مشكل آخر»، وكلام الأدب.

heard-adds = زيد | زيدو | زيدوا | زيدها | زيدوها | زيد ليها | زيد عليها | زيدو ليها | نزيد | نزيدكم | نزيد نقول | وزيد | وزيدو | بغيت نزيد | باغي نزيد | باغية نزيد | خاصني نزيد | نسيت | نسينا | نسيت نقول | نسيت ما قلت | ضيف | ضيفو | ضيفوها | كتبو حتى | zid | zido | zidou | zidha | zidoha | zid liha | nzid | nzidkom | ozid | wzid | wazid | ozido | wzido | bghit nzid | baghi nzid | nsit | nsina | nsit ngol | nsit ma golt | dif | difo
heard-goes_on = و | ولكن | walakin | اه ولكن | ah walakin | وكاين | وكاينة | وحتى | وراه | وراها | وهي | وهو | وديما | وفيها | كاين حتى | كاينة حتى | راه حتى | بالخصوص | خصوصا | خاصة | زعما | يعني | بصح | w | o | wa | wkayn | okayn | wkayna | okayna | w7ta | whta | o7ta | ohta | wrah | orah | za3ma | ya3ni | kayn 7ta | kayn ta
heard-adds_beside = هاد | هادي | هادو | هادشي | هاداك | الكلام | التصويرة | التصاور | تصويرة | على | مع | ل | لي | ليا | فال | ديالي | ديال | الشكاية | شكاية | شكايتي | الطلب | عافاك | عافاكم | الله | يخليك | يخليكم | شكرا | had | hadi | hado | hadchi | hada | lklam | tswira | ttswira | taswira | m3a | 3la | l | f | dyali | dyal | diali | chikaya | lchikaya | chikayti | talab | 3afak | 3afakom | chokran
heard-opening_beside = نقول | ليكم | ليك | بلي | باش | أنا | راه | اه | إيه | ngol | ngoul | likom | lik | belli | bli | rah | ana
heard-another = مشكل آخر | مشاكل أخرى | مشكل تاني | mochkil tani | mochkil okhor | mochkil akher | mochkila okhra | mouchkil akhar | مشكل اخر | مشكيل آخر | مشكل جديد | شكاية أخرى | شكاية اخرى | شكاية جديدة | شكاية خرا | بلاصة أخرى | بلاصة خرا | واحد آخر | وحدة أخرى | وحدة خرا | mochkil akhor | mochkil akhur | mochkil axor | mochkil jdid | mouchkil akhor | chikaya okhra | chikaya khra | chikaya jdida | wa7d akhor | wa7da khra | blasa khra | blasa okhra
heard-thanks = شكرا | شكران | بزاف | مشكورين | الله | يرحم | الوالدين | والديكم | والديك | يجازيكم | يجازيك | يعطيكم | يعطيك | الصحة | العافية | بارك | فيكم | فيك | بخير | يحفظكم | يخليكم | يخليك | تبارك | عليكم | صافي | واخا | مزيان | على | المساعدة | ديالكم | الخدمة | المجهود | chokran | choukran | shukran | bzaf | lah | llah | allah | yr7m | yrhm | yrham | yrhem | lwalidin | yjazikom | yjazik | y3tikom | sa7a | ssa7a | barak | safi | wakha | mzyan | 3la | dyalkom

# فوسط الشكاية: «نفس المشكل»، «بلا سميتي»، «لغيوها».

heard-review_also = حتى | حتا | زعما حتى | 7ta | hta | aussi
heard-same = نفس | نفسو | نفسها | بحالو | بحالها | nefs | nafs | nfs | nfsso | b7alo
heard-same_beside = إيه | اه | هو | هي | هداك | هاديك | هاداك | راه | راها | المشكل | الشي | هادشي | ديالي | حتى | أنا | ah | iyeh | howa | hiya | hadak | hadik | rah | mochkil | lmochkil | dyali | 7ta | ana | ف | في | فيه | فيها | تما | دايما | ديما | f | fi | dima | tema | اللولة | اللول | الأولى | قبيلة | ديك | هديك | ديال | lwla | lwel | lowla | 9bila | dik | dyal
heard-this = هادي | هاديك | هادا | هاداك | هاد | هاته | وحدة | hadi | hadik | hada | hadak | had | we7da | wa7da
heard-this_beside = إيه | اه | هي | هو | راه | بغيت | باغي | باغية | نقرا | نشوف | العريضة | الفكرة | لي | اللي | الفوق | واخا | ah | iyeh | hiya | howa | rah | bghit | n9ra | nchof | l3arida | lfikra | li | lli | lfo9 | wakha
heard-tie_resident = ساكن هنا | ساكنة هنا | ساكنين هنا | ساكن فتارودانت | ساكنة فتارودانت | ساكن ف تارودانت | ساكنة ف تارودانت | كنسكن هنا | ولد المدينة | بنت المدينة | ولد تارودانت | sakn hna | sakna hna | sakn f tarodant | sakna f tarodant | sakn f taroudant | sakna f taroudant | saken hna | saken f taroudant | kanskon hna | weld taroudant
heard-tie_activity = عندي حانوت | حانوتي | حانوت | خدام هنا | خدامة هنا | كنخدم هنا | كنخدم | التجارة ديالي | محل | المحل ديالي | 3ndi 7anot | 7anot | 7anout | hanout | khddam hna | khddama hna | kankhdem hna | kankhdem
heard-tie_neither = ساكن برا | ساكن فأكادير | ساكنة فأكادير | ساكن ف أكادير | ما ساكنش | ما ساكناش | ماساكنش | ماساكناش | فالخارج | ففرنسا | sakn berra | sakn f agadir | masaknch | ma saknch | f lkharij | f fransa
heard-decision_support = نساند | نساندها | نسانده | كنساند | كنساندها | معاكم | نوقع | نسني | m3akom | nsaned | nsanedha | kansaned | kansanedha | nsini | nsni
heard-decision_leave = ما بغيتش | مابغيتش | أنا ضد | ماشي معاها | مامسوقش | mabghitch | ma bghitch | ana dedd
heard-hesitates = خايف | خايفة | كنخاف | الخوف | نفكر | كنفكر | ثيقة | khayf | khayfa | kankhaf | nfker | nfkr | kanfker | ti9a
heard-lead_name = سميتي | إسمي | اسمي | السمية | ديالي | أنا | هي | smiyti | smiti | smytti | ana | hiya | lasmiya | dyali
heard-no_name = عندي | ماعنديش | كاين | كاينة | باش | فين | بغيت | ماشي | واش | هاد | ديال | اللي | علاش | شنو | عاقل | عاقلة | صيفطو | صيفط | 3ndi | ma3ndich | bghit | kayn | kayna | bach | machi | wach | dyal | lli | 3lach | chno | 3a9l | 3a9la | sifto | sift
heard-why = علاش | لاش | 3lach | 3lash | lach
heard-not_at_hand = ماعنديش | ما عنديش | نسيت | نسيتها | ماعاقلش | ما عاقلش | ما عاقلاش | مانيش عاقل | ما حافظش | فالدار | ماشي معايا | ma3ndich | ma 3ndich | nsit | nsitha | ma3a9lch | ma 3a9lch | manich 3a9l | mahafdch | ma 7afdch | f dar | machi m3aya
heard-opens_petition = بغيت نسني | باغي نسني | بغيت نوقع | نسني على | نوقع على | نسنيو على | bghit nsini | bghit nsni | bghit nsnni | nsini 3la | nsni 3la | nsnni 3la | bghit nwe9e3 | bghit nwa99a3 | nwe9e3 3la
heard-opens_my_data = عندكم عليا | كتعرفو عليا | عارفين عليا | المعلومات ديالي | معلوماتي | 3endkom 3lia | 3ndkom 3liya | kat3rfo 3liya | ma3lomati | lma3lomat dyali
heard-what_show = وريني | وريوني | نشوف | بيني | كلشي | عندكم عليا | كتعرفو عليا | werini | nchof | 3endkom 3lia | 3ndkom 3liya
heard-what_stop_notices = ما تصيفطو | ما بقيتوش تصيفطو | ما تصيفطو ليا والو | بلا ميساجات | ma tsifto lia | tsifto lia walo | bla msajat
heard-what_link = بدلت النمرة | بدلت النمرا | بدلت التيليفون | نمرة جديدة | تيليفون جديد | نمرة خرى | bdelt nemra | bedlt nnmra | bdelt ttilifon | nemra jdida
heard-what_erase = مسح | مسحو | مسحوني | حيدو | نمسح | تمسحو | mse7 | mes7o | ms7o | 7aydo
heard-waits = تسنى | تسناو | تسناي | بلاتي | صبر | صبرو | من بعد | واحد الدقيقة | دابا نرجع | ماشي دابا | tsna | tsnaw | blati | sber | sbro | men be3d | machi daba
heard-withdraws = نسحب المساندة | نسحب مساندتي | نسحب التوقيع | نسحب سميتي | نحيد سميتي | حيدو سميتي | حيدو ليا سميتي | نحيد التوقيع | نلغي المساندة | ما بقيتش مساند | n7ayd smiyti | n7eyed smiyti | 7aydo smiyti | 7aydo liya smiyti | nes7eb smiyti | ns7eb lmosanada | n7ayd tawqi3
heard-secret = سر | سري | السرية | يعرفوني | يعرفني | يعرفونا | y3rfoni | y3erfoni | y3rafoni | yعرفوني | serri | siri
heard-stops = لغي | لغيو | لغيها | لغيوها | نلغي | نلغيو | لا ما بغيتش نصيفط | ما بغيتش نصيفط | ما بغيتش نصيفطها | ما بقيتش باغي | ما بقيت باغي | ما تصيفطوهاش | ما تصيفطهاش | ما تصيفطوش | صافي ما بغيتش | صافي والو | نساوها | بدلت رأيي | lghi | lghiw | lghiha | nlghi | ma bghitch nsift | ma bghitch nsifet | la ma bghitch nsift | mab9itch baghi | safi ma bghitch | safi walo | nsaha | bdelt rayi | bdlt rayi
heard-rather = بل | فالحقيقة | bal | fl7a9i9a

# «بغيت نسحب الشكاية ديالي»: الفعل، أشنو كيتسحب، اللي كيدور بيهم؛ و«لا خليوها».

heard-withdraw_verb = نسحب | نسحبو | سحب | سحبو | سحبوا | اسحب | تسحبو | تسحب | لغي | لغيو | لغيوا | ألغي | الغاء | إلغاء | نلغي | نلغيو | تلغي | تلغيو | نتنازل | تنازلت | كنتنازل | تنازل | نتراجع | تراجعت | كنتراجع | حيد | حيدو | حيدوا | نحيد | تحيدو | مسح | مسحو | نمسح | تمسحو | حدف | نحدف | سد | سدو | نسد | نسدو | تسدو | حبسو | نحبس | وقفو | نوقف | نساو | nsheb | ns7eb | ns7b | sheb | s7eb | s7bo | s7bou | ts7bo | lghi | lghiw | nlghi | nelghi | nlghiw | tlghiw | ntnazel | ntnazl | tnazelt | tnazlt | n7eyed | n7ayed | n7yed | 7ayed | 7aydo | 7ydo | t7aydo | nms7 | nmse7 | nmsa7 | ms7o | mes7o | sddo | seddo | nsed | nsedd | 7bso | 7besso | wa9fo | nsaw | annuler | annuli | nannuli | annuliw | nannuler | nretirer | retirer
heard-withdraw_less = ما بقيتش باغي | ما بقيتش باغية | ما بقيناش باغيين | ما بقيتش باغيها | ما بقيتش محتاج | ما بقيتش محتاجة | ما بقيتش محتاجها | ما بغيتش | ما بقاتش لازمة | mab9itch baghi | ma b9itch baghi | ma b9itch baghya | mab9itch baghya | ma b9itch baghiha | ma bghitch | mabghitch
heard-withdraw_noun = شكاية | الشكاية | شكايتي | الشكاي | شكايات | الشكايات | شكوى | الشكوى | طلب | الطلب | طلبي | ملف | الملف | دوسي | الدوسي | chikaya | lchikaya | chikayti | chikayat | chkaya | chikaia | shikaya | talab | ttalab | talabi | dossier | ldossier | dosi | réclamation | reclamation | plainte | signalement | demande
heard-withdraw_beside = بغيت | بغيتكم | باغي | باغية | باغيين | بغينا | خاصني | كيفاش | نقدر | واش | على | عن | ديالي | ديالنا | ديال | د | ليا | لي | اللي | لي صيفطت | صيفطت | درت | حطيت | دبا | دابا | عافاك | عافاكم | الله | يخليك | يخليكم | يرحم | الوالدين | شكرا | سلام | السلام | عليكم | صافي | لا | هاد | هاديك | هاداك | هادي | راه | حيت | غلطت | غلط | بالغلط | فيها | ف | من | باش | كاملة | رقم | نمرة | ما | بقيتش | باغيها | عليها | بلا | بيها | محتاج | محتاجها | bghit | bghitkom | baghi | baghya | bghina | khassni | khasni | kifach | n9der | nqdr | wach | 3la | dyali | diali | dyalna | dyal | lia | liya | li | lli | sifett | sift | drt | dert | 7tit | daba | 3afak | 3afakom | lah | llah | ykhalik | ykhalikom | chokran | salam | safi | la | had | hadik | hadi | rah | 7it | ghlett | ghlt | ghalat | fiha | f | mn | bach | bla | biha | liha | ra9m
heard-withdraw_whole = ما بقات لازمة حتى شكاية | نساو الشكاية ديالي | نساو داكشي | تنازلت عليها | nsaw chikaya dyali | nsaw dakchi
heard-withdraw_not = ما تلغيوش | ما تلغيوهاش | ما تسحبوش | ما تسحبوهاش | ما تحيدوش | ما تمسحوش | ما تسدوش | ما تسدوهاش | شكون لغا | شكون سد | علاش سديتو | علاش لغيتو | علاش حيدتو | علاش مسحتو | سديتو | لغيتو | ma tlghiwch | ma ts7boch | ma t7aydoch | ma tsddoch | 3lach sdito | 3lach lghito | sdito | lghito
heard-withdraw_back = خليو | خليوها | خلي شكايتي | رجعوها | رجعو الشكاية | رجعوها ليا | نرجعها | نرجع الشكاية | عاودو حلوها | عاودو فتحوها | ما تسحبوهاش | ما تسحبوش | ما تلغيوهاش | ما تلغيوش | بلا ما تسحبو | بدلت الراي | بدلت رأيي | بدلت راي | رجعت فكلامي | ندمت | khliw | khliwha | khelliwha | khaliwha | rj3oha | rej3oha | raj3oha | rj3o chikaya | rej3o chikaya | nrje3ha | ma tlghiwch | ma tlghiwhach | ma ts7bohach | bdelt rayi | bddelt rayi | beddelt rayi | bdlt rayi | rje3t f klami | ndemt

# «فنفس البلاصة»: البلاصات اللي كيتقال عليهم «نفس»، و«تما».

heard-place_word = بلاصة | البلاصة | البلاسة | بلاسة | بلاصه | مكان | المكان | موضع | الموضع | موقع | الموقع | عنوان | العنوان | حومة | الحومة | زنقة | الزنقة | حي | الحي | درب | الدرب | شارع | الشارع | طريق | الطريق | جيهة | الجيهة | قنت | القنت | دوار | الدوار | blassa | blasa | lblassa | lblasa | lblasa | plasa | makan | lmakan | adresse | l7ouma | 7ouma | lhouma | houma | zen9a | zn9a | zan9a | zzen9a | zzn9a | 7ay | l7ay | derb | dderb | chari3 | tri9 | ttri9 | jiha | jjiha | douar
heard-there = تما | تما نيت | حتى هو تما | حتى هي تما | تماك | تمك | هناك | tema nit | tema | tmma | temma | tmak | hnak
