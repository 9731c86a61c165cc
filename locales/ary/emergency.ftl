# الخطر

emergency-15 = 🚒 عيطو دابا على { "15" }: الوقاية المدنية (العافية، الكسايد، الغاز، التريسيتي).
    .despair = 🤍 حياتكم غالية علينا. ما تبقاوش بوحدكم: عيطو دابا على { "15" } ولا { "141" }، بالليل وبالنهار.
    .medical = 🚑 عيطو دابا على { "15" }: الإسعاف، لابيلانص ديال الوقاية المدنية.
    .fire = 🚒 عيطو دابا على { "15" }: الوقاية المدنية، العافية.
emergency-19 = 🚓 عيطو دابا على { "19" }: البوليس، إلا كنتو فالمدينة.
    .violence = 🚓 عيطو دابا على { "19" }: البوليس، إلا شي حد ضربكم ولا هددكم ولا سرقكم فالمدينة.
    .missing = 🚓 عيطو دابا على { "19" }: البوليس يقلبو معاكم، إلا كنتو فالمدينة.
emergency-177 = 🚓 عيطو دابا على { "177" }: الدرك، إلا كنتو برا المدينة.
    .violence = 🚓 عيطو دابا على { "177" }: الدرك، إلا شي حد ضربكم ولا هددكم ولا سرقكم برا المدينة.
emergency-note = أنا ما نقدرش نعيط فبلاصتكم، وما كنعرفش واش شي حد جاي. عيطو هو الأول، ومن بعد نكملو.
    .despair = وعيطو حتى لشي حد كتيقو فيه، وقولو ليه يجي يبقى معاكم. أنا ما نقدرش نعيط فبلاصتكم، ولكن كتبو ليا أش فقلبكم.
emergency-despair = 🤍 شكرا حيت هضرتو معايا. ما تبقاوش بوحدكم: عيطو دابا لشي حد كتيقو فيه، ولا على { "15" } ولا { "141" }.
    .person = 🤍 الموظفين غادي يقراو كلامكم ملي يرجعو، ولكن ما تسناوهمش: عيطو دابا لشي حد كتيقو فيه، ولا على { "15" } ولا { "141" }، بالليل وبالنهار.
# الخوف من شي حد، من بعد ما تقال العنف.
emergency-afraid = 🤍 ماشي غلطتكم. إلا رجع الخطر عيطو دغيا على { "19" }، ولا { "177" } برا المدينة. والشكاية كتدار عند البوليس ولا الدرك، ولا فخلية العنف اللي فالسبيطار والمحكمة.
emergency-afraid_words = خايفة منو | خايف منو | خايفة منها | خايف منها | خايفة منهم | خايفين منو | كنخاف منو | كيخوفني | كيضربني | كتضربني | كيضربنا | كيهددني | كتهددني | نشكي بيه | نشكي بيها | نشكي عليه | نشكي عليها | نشكي براجلي | khayfa mno | khayfa mnou | khayfa mnno | khayfa menno | khayfa mnha | khayf mno | khayfa menou | kankhaf mno | kaydrbni | kaydrebni | kaydarbni | kaydrabni | kidrbni | kiderbni | kaydrbna | katdrbni | kayhdedni | kayhddni | kayhaddedni | kayhededni | ncheki bih | nchki bih | nechki bih | nchki biha | nchki 3lih | ncheki 3lih | ndir bih chikaya
# «غير كنضحك»: كلام كنقراوه، ما كنقولوهش.
emergency-joking = كنضحك | غير كنضحك | كنت كنضحك | فهمتوني غلط | kand7k | kanḍḥek | kande7k | ghir kand7k | kandhek | fhemtoni ghalat | fhmtoni ghalt
# صيحة ديال العافية بوحدها: كنقراوها، ما كنقولوهاش.
emergency-fire = العافية | لعافية | عافية | عافيا | العافيا | النيران | 3afia | l3afia | la3fia | lafia | lafya | 3afya | l3afya
emergency-fire_beside = عتقو | عتقونا | عتقوني | دابا | كاينة | هنا | راه | راها | شاعلة | شعلات | ناضت | فالجبل | الجبل | جبل | فالغابة | الغابة | غابة | ف | فالدار | فالحومة | 3t9o | 3t9ona | 3ta9ona | daba | kayna | hna | rah | raha | cha3la | cha3lat | f | fl | fjbel | jbel | ljbel | fljbel | ghaba | lghaba | dar | ddar
# الصيحات بوحدهم: كنقراوهم، ما كنقولوهمش. كلام المعاونة كيولي صيحة غير مع الزربة؛ والأخير كيتقرا كيف ما هو.
emergency-cry = عتقوني | عتقونا | عتقو | عتقوه | عتقوها | عتق | عتقني | لحقوني | لحقونا | لحقو | الحقوني | الحقونا | غيتوني | غيتونا | اغيتوني | اغيتونا | نجدة | النجدة | نجدونا | لابيلانص | لابيلونص | بومبيا | 3t9oni | 3t9ona | 3t9ouna | 3t9o | 3ta9oni | 3ta9ona | 3t9ni | l7e9oni | l7e9ona | l7e9o | l7a9oni | lh9oni | lh9ona | ghitoni | ghitona | nejda | najda | lanjda | lanbilans | labilans
emergency-cry_help = عاونوني | عاونونا | عاوني | عاونيني | عاونو | 3awnoni | 3awnona | 3awnouni | 3awnouna | 3awni | 3awno
emergency-cry_quick = دغيا | بزربة | بالزربة | زربو | زربوا | مستعجل | خطر | dghya | deghya | dghia | bzerba | bzrba | bzarba | zerbo | khatar | khater
emergency-cry_beside = الروح | عليا | علينا | عافاكم | عافاك | عفاكم | عفاك | الله | يخليكم | يخليك | يرحم | الوالدين | والديكم | يا | ناس | الناس | خوتي | خويا | دابا | راني | راه | فين | نتوما | ر | kom | 3lia | 3liya | 3lina | 3afakom | 3afakoum | 3afak | lah | allah | ykhalikom | ykhlikom | yr7am | yrhem | lwalidin | a | ya | nas | khoti | khouti | khoya | daba | rani | rah | rana
emergency-cry_whole = راه خطر | راني فخطر | حنا فخطر | عتقو الروح | rani f khatar | 7na f khatar
emergency-go_on = ▶️ نكملو
# من بعد الخطر.
emergency-kept = خلينا شنو كتبتو ✍️
emergency-calm = واخا، سمحو لينا، فهمنا بلي كاين شي خطر. خلينا شنو كتبتو ✍️
emergency-over_answer = الحمد لله على السلامة 🙏
# «صافي سالا»: كلام كنقراوه، ما كنقولوهش.
emergency-over = الحمد لله | حمدو لله | حمد لله | لحمد لله | حمدولاه | hamdolah | hamdoulah | hamdolillah | lhamdolah | lhamdolillah | l7amdolah | l7amdo lilah | l7amdolillah | hmdlah | hamdoullah | طفاوها | طفاو | طفاوه | طفيناها | طفيناه | طفينا | طفاها | طفات | طفا الحريق | خمدوها | خمدات | tfinaha | tfina | tfaw | tfaww | tfawh | tfahha | tfa l7ri9 | khmdat | khmdoha | جاو عتقوه | داوه للسبيطار | داوها للسبيطار | داوه لسبيطار | هزوه | هزاتو لابيلانص | dawh l sbitar | dawh sbitar | dawha l sbitar | hezzoh | hzatou labilans | ja lpompia | jaw lpompia | wslo lpompia | wslat labilans | jat labilans |  طفاو العافية | tfawha | tfaweha | tfat | سالات | سالا كلشي | صافي سالا | safi salat | safi sala | جاو صافي | صافي جاو | safi jaw | جاو البومبيا | جاو لابيلانص | جات لابيلانص | وصلات لابيلانص | وصلو البومبيا | jaw lpompiya | jat lambulance | jat lanbilans | دازت بخير | dazet bikhir | رجع للدار | لقيناه | لقيناها | l9inah | l9inaha | ولا مزيان | ولات مزيانة | wella mzyan | فاق صافي | بعدو الخطر | ما بقى خطر | ما بقا والو | ma b9a walo
# «لا، ماشي هادشي».
emergency-no_danger = ماشي | مشي | ما كاينش | ماكاينش | ما كايناش | ماكايناش | ما كاين خطر | ما كاين لا | ما كاينة لا | فهمتوني غلط | فهمتو غلط | فهمتي غلط | كنهضر على | قصدي | بغيت غير نسول | غير كنسول | machi | mashi | mchi | makaynch | makaynach | ma kaynch | ma kaynach | ma kayn la | fhemtoni ghalat | fhmtoni ghalt | kanhder 3la | kan8der 3la | 9asdi | qasdi | ghir kansowl | ghir kanswl | bghit ghir nsowl
emergency-in_earnest = خايفة | خايف | خفت | كنخاف | khayfa | khayf | khft | kankhaf | بصح | والله | ضحك | كنضحك | ماشي غير | عتقو | عتقونا | عاونونا | bsse7 | bs7 | bsa7 | wllah | wallah | nd7k | kand7k | d7k | machi ghir | mashi ghir | 3t9o | 3t9ona
emergency-not = لا ماشي | لا لا | لالا | لا غير | لا راه | لا أنا | لا كنهضر | لا قصدت | ماشي | مشي | ما كاين خطر | ما كاينش خطر | ما كاين لا | ما كاينة عافية | ماكاينش خطر | فهمتوني غلط | فهمتي غلط | فهمتو غلط | غلطتو | راكم غالطين | قصدي | كنهضر على | بغيت غير | راني غير | ما قلتش | la machi | la mashi | la mchi | la la | lala | la ghir | la rah | la ana | la kanhder | machi | mashi | mchi | makaynch khatar | ma kayn khatar | fhemtoni ghalat | fhmtoni ghalt | ghlatto | ghlto | 9asdi | qasdi | kanhder 3la | bghit ghir | rani ghir | ma 9oltch
# «راه هنا»، «نكملو»: كلام كنقراوه، ما كنقولوهش.
emergency-arrived = جا | جاو | جات | جاو ليه | وصل | وصلو | وصلات | لحقو | هنا | معاه | معانا | ja | jaw | jat | wsel | wsl | wslo | wslou | wslat | l7e9o | hna | m3ah | m3ana
emergency-arrived_beside = صافي | راه | راهم | راها | راهوم | دابا | هو | هي | هوما | لابيلانص | البوليس | الدرك | البومبيا | الوقاية | المدنية | الناس | شكرا | بزاف | ليكم | الله | يجازيكم | خويا | safi | rah | rahom | raha | daba | howa | hiya | homa | labilans | lboulis | boulis | ddarak | jadarmia | lpompia | pompia | chokran | choukran | bzaf | likom | khoya | nas
emergency-goes_on = نكملو | نكمل | كمل | كملو | كملي | يالاه | نتبعو | تابع | دوز | ندوزو | nkemlo | nkmlo | nkemel | kemel | kmel | kemlo | kmlo | yallah | douz | ndozo
emergency-goes_on_beside = واخا | صافي | إيه | اه | دابا | الشكاية | شكاية | عافاك | wakha | safi | iyeh | ah | daba | chikaya | 3afak
