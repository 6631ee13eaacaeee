"""Opening hours as doors show them: every plain form that the parser of hours must read."""

from tests.demo.chance import Chance

OPENING = ("06:00", "06:30", "07:00", "08:00", "08:30", "09:00", "09:30", "10:00")
CLOSING = ("16:30", "17:00", "17:30", "18:00", "19:30", "20:00", "21:00", "22:00")

FORMS = (
    "周一至周五 08:30-11:30, 13:30-17:00；法定节假日休息",
    "周一至周五 {opening}-{closing}",
    "每天 {opening}-{closing}",
    "每天 {opening}-{closing}；法定节假日照常开放",
    "每天 {opening}-{closing}；法定节假日 09:00-16:00",
    "24小时",
    "全天",
    "周二至周日 {opening}-{closing}；周一闭馆",
    "周一至周五 {opening}-{closing}，周六 09:00-12:00",
    "每天 18:00-02:00",
    "周末 {opening}-16:00",
    "工作日 {opening}-{closing}",
    "周一、周三、周五 14:00-{closing}",
    "周六 09:00-11:30, 14:00-16:30；法定节假日休息",
    "周一至周六 {opening}-12:00, 13:30-{closing}；法定节假日休息",
)


def hours(rng: Chance) -> str:
    form = rng.choice(FORMS)
    return form.format(opening=rng.choice(OPENING), closing=rng.choice(CLOSING))
