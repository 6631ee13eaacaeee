"""A tiny county that does not exist: clean by itself, and the ground for every sample.

Its names, numbers and coordinates are made up. Entries are kept as short as
the format allows, so that a sample shows only what it is about.
"""

COUNTY: dict[str, str] = {
    "brands/地区/某省.md": """\
---
级别: 省
坐标: 118.5,31.5
坐标系: WGS-84
坐标出处: 虚构
网址: mou-sheng
---
一个虚构的省。
""",
    "brands/地区/某市.md": """\
---
级别: 市
上级: 某省
坐标: 118.6,31.6
坐标系: WGS-84
坐标出处: 虚构
网址: mou-shi
---
一个虚构的市。
""",
    "brands/地区/示范县.md": """\
---
级别: 县
上级: 某市
坐标: 118.7,31.7
坐标系: WGS-84
坐标出处: 虚构
网址: shi-fan-xian
---
一个虚构的县。
""",
    "brands/地区/东河镇.md": """\
---
级别: 镇街
上级: 示范县
坐标: 118.71,31.72
坐标系: WGS-84
坐标出处: 虚构
网址: dong-he-zhen
---
一个虚构的镇。
""",
    "brands/地区/柳湾村.md": """\
---
级别: 村社
上级: 东河镇
网址: liu-wan-cun
---
一个虚构的村。
""",
    "brands/组织/示范县总工会.md": """\
---
系统: 工会
地区: 示范县
网址: shi-fan-xian-zong-gong-hui
---
""",
    "brands/组织/东河镇总工会.md": """\
---
系统: 工会
地区: 东河镇
上级: 示范县总工会
网址: dong-he-zhen-zong-gong-hui
---
""",
    "brands/组织/东河镇妇联.md": """\
---
系统: 妇联
地区: 东河镇
网址: dong-he-zhen-fu-lian
---
""",
    "brands/组织/东河镇团委.md": """\
---
系统: 共青团
地区: 东河镇
网址: dong-he-zhen-tuan-wei
---
""",
    "brands/来源/东河报道.md": """\
---
名称: 东河镇的灯亮到十点
媒体: 示范日报
日期: 2024-05-01
可靠性: 虚构,只用于测试。
网址: dong-he-bao-dao
---
""",
    "brands/词表/主题.yml": """\
- {名称: 职工服务, 网址: zhi-gong-fu-wu, 同义词: [职工, 工人]}
- {名称: 青年发展, 网址: qing-nian-fa-zhan, 同义词: [青年]}
- {名称: 文化生活, 网址: wen-hua-sheng-huo, 同义词: [看书]}
""",
    "brands/词表/需求.yml": """\
- {名称: 歇脚, 网址: xie-jiao, 同义词: [休息, 坐一坐]}
- {名称: 看书, 网址: kan-shu}
- {名称: 创业贷款, 网址: chuang-ye-dai-kuan, 同义词: [贷款]}
""",
    "brands/词表/设施.yml": """\
- {名称: 微波炉, 网址: wei-bo-lu, 同义词: [热饭]}
- {名称: 饮水机, 网址: yin-shui-ji, 同义词: [喝水]}
""",
    "brands/词表/阵地类别.yml": """\
- {名称: 职工之家, 网址: zhi-gong-zhi-jia}
- {名称: 驿站, 网址: yi-zhan, 同义词: [服务站点]}
- {名称: 居家房间, 网址: ju-jia-fang-jian, 住所: 是, 说明: 设在孩子家里}
""",
    "brands/词表/单位.yml": """\
- {名称: 人, 说明: 按人头计}
- {名称: 人次, 说明: 按次数计}
- {名称: 名}
- {名称: 户}
- {名称: 场}
- {名称: 对}
- {名称: 个}
- {名称: 处}
- {名称: 元}
- {名称: 册}
- {名称: '%', 说明: 百分比}
""",
    "brands/品牌/夜间书屋.md": """\
---
一句话: 下班以后也能来看书。
类别: 服务
牵头: 东河镇总工会
参与: 东河镇团委、东河镇妇联
阵地: 柳湾驿站
主题: 文化生活
需求: 看书
来源: 东河报道
截至: 报道时
数据:
  - 接待读者: 累计1200人次
网址: ye-jian-shu-wu
目录号: SF-001
发布: 已发布
---
## 做法

书屋每天开到晚上十点。到报道时累计接待读者1200人次。
""",
    "brands/阵地/柳湾驿站.md": """\
---
类别: 驿站
牵头: 东河镇总工会
地区: 柳湾村
地址: 柳湾村文化礼堂一楼
坐标: 118.712,31.723
坐标系: WGS-84
精度: 精确
坐标出处: 虚构
主题: 职工服务
设施: 微波炉、饮水机
来源: 东河报道
网址: liu-wan-yi-zhan
发布: 已发布
---
村里的驿站,晚上也开门。
""",
}
