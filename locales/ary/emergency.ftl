# الخطر

emergency-15 = 🚒 عيطو دابا على { "15" }: الوقاية المدنية (العافية، الكسايد، الغاز، التريسيتي).
    .medical = 🚑 عيطو دابا على { "15" }: الإسعاف، لابيلانص ديال الوقاية المدنية.
    .fire = 🚒 عيطو دابا على { "15" }: الوقاية المدنية، العافية.
emergency-19 = 🚓 عيطو دابا على { "19" }: البوليس، إلا كنتو فالمدينة.
    .violence = 🚓 عيطو دابا على { "19" }: البوليس، على السرقة والعنف، إلا كنتو فالمدينة.
emergency-177 = 🚓 عيطو دابا على { "177" }: الدرك، إلا كنتو برا المدينة.
    .violence = 🚓 عيطو دابا على { "177" }: الدرك، على السرقة والعنف، إلا كنتو برا المدينة.
emergency-note = أنا ما نقدرش نعيط فبلاصتكم، وما كنعرفش واش شي حد جاي. عيطو هو الأول، ومن بعد نكملو.
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
