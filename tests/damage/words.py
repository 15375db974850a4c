"""Make Chinese periodical prose out of word lists and sentence frames.

Owns: the vocabulary and grammar of the generated issues. All of it is ours; places, people and figures are
invented. Every function draws from the ``random.Random`` it is given and from nothing else.
"""

from __future__ import annotations

import re
from random import Random

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹喻柏水窦章云苏潘葛范彭"
GIVEN = "明远志诚春雨文博思齐海波建新秋实子涵立群晓岚国栋永年少华静宜若楠家骏浩然书瑶一鸣德厚景行"
PLACE_FIRST = "青松兰白石玉云桐柳梅竹枫荷苇沙鹤鹭雁榆槐樟桂芦菱莲萍岩峰岭屏"
PLACE_LAST = "溪川原陵浦泽阳阴林湾岗坪塘渡桥口"

THINGS = (
    "茶园 果园 码头 渡口 水库 渠道 老屋 祠堂 书屋 食堂 驿站 作坊 合作社 苗圃 鱼塘 粮仓 集市 商铺 车间 厂房 "
    "生产线 实验室 展厅 球场 公园 绿道 河道 山林 湿地 滩涂 农田 大棚 牧场 养殖场 加工厂 冷库 物流站 公交站 "
    "卫生室 学校 幼儿园 养老院 广场 戏台 博物馆 档案室 图书馆 工作站 服务点 调解室 议事厅 培训班 夜校 工坊 "
    "基地 园区 片区 街区 社区 村庄 集镇 县城 港口 船队 车队 林场 花圃 菜地 稻田 竹海 古道 古桥 水车 窑址"
).split()
MATTERS = (
    "人才队伍 营商环境 公共服务 基础设施 生态环境 农业技术 品牌效应 销售渠道 集体经济 就业岗位 创业氛围 文化生活 "
    "居民收入 治理水平 安全生产 科技成果 绿色转型 数字平台 项目建设 资金保障 政策支持 干部作风 基层组织 教育资源 "
    "医疗条件 养老服务 托育服务 住房保障 交通网络 供水工程 电网改造 垃圾处理 污水治理 旅游线路 民宿产业 手工技艺 "
    "传统节日 家风家训 志愿服务 邻里关系 合同履约 信用体系 土地流转 种植结构 加工能力 物流效率 仓储条件 检测标准 "
    "产品质量 市场份额 研发投入 专利数量 产业链条 龙头企业 中小企业 外贸订单 跨境电商 直播带货 海洋渔业 林下经济"
).split()
ACTS = (
    "建设 改造 提升 完善 盘活 整合 拓展 优化 培育 引进 推广 落实 健全 打造 修复 保护 开发 扩大 巩固 带动 推进 "
    "加强 改善 规划 探索 支持 激活 壮大 创新 规范"
).split()
GROUPS = (
    "村民 居民 农户 工人 渔民 茶农 果农 教师 医生 学生 青年 老人 游客 商户 志愿者 技术员 返乡大学生 手艺人 护林员 "
    "网格员 驻村干部 企业负责人 合作社成员 种粮大户 退役军人"
).split()
BODIES = (
    "镇党委 村委会 县委 市委 区政府 街道办 农业部门 文旅部门 科技部门 财政部门 交通部门 水利部门 教育部门 民政部门"
).split()
WAYS = (
    "通过统一规划 借助数字平台 按照因地制宜的原则 坚持问题导向 依托当地资源 围绕群众需求 "
    "结合各自实际 以项目为抓手 以试点为突破口 在广泛征求意见的基础上 经过反复论证 从小事入手 "
    "采取分步实施的办法 打破部门之间的界限"
).split()
RESULTS = (
    "取得了明显成效 得到了群众认可 走出了一条新路 积累了不少经验 打下了坚实基础 形成了良性循环 "
    "带来了实实在在的好处 成为远近闻名的样板 让过去的难题有了答案 使各方的积极性都调动起来 给周边村庄做出了榜样"
).split()
TIMES = "今年以来 去年秋天 近年来 三年前 今年春天 上个月 眼下 如今 前不久 到去年底 入夏以后 新年刚过".split()
LINKS = "同时 此外 不仅如此 与此同时 为此 在此基础上 更重要的是 事实上 不过 接下来".split()
QUALITIES = "扎实 稳妥 有序 深入 持续 全面 精准 大力 积极 着力".split()
MEASURES = ("{n}处 {n}个 {n}座 {n}多处 {n}余个 {n}所").split()
SPEECHES = (
    "以前想都不敢想，现在{t}就在家门口 我们算过一笔账，光是{t}一年就能省下不少钱 {m}上去了，年轻人才愿意回来 "
    "只要大家心往一处想，{t}的事就一定能办好 刚开始心里没底，后来看到{t}一天天变样，才放下心来 "
    "路修通了，{t}也热闹起来，日子越过越有奔头"
).split()
FRAMES = (
    "{g}和{g}一起{a}{t}",
    "{q}{a}{m}",
    "{b}{q}{a}{m}",
    "{w}",
    "{r}",
    "把{t}和{t}连成一片",
    "新建{t}{x}",
    "累计投入{c}用于{a}{t}",
    "{m}比上年提高{d}个百分点",
    "让{g}在{t}里有了稳定的活计",
    "{t}旁边的{t}重新开门",
    "{a}{m}和{a}{m}同步进行",
    "为{g}提供{m}方面的帮助",
    "过去闲置的{t}变成了{t}",
    "{g}自发参与{a}{t}",
    "先后组织{e}名{g}到外地学习{a}{m}的做法",
    "{t}的面积扩大到{d}万平方米",
    "建立起{b}牵头、{g}参与的工作机制",
    "对{m}逐项排查、逐项整改",
    "从{t}到{t}只要{k}分钟",
    "全县GDP增长{d}%",
    "出台《{p}{m}条例》",
    "推出“{y}”行动",
    "构建“{t}+{t}”的模式",
    "{t}（含{t}）面积约{d}万亩",
    "一批{g}走上了“{y}”",
    "20{k}年建成的{t}重新启用",
)
LISTS = ("一是", "二是", "三是", "四是")
NUMERALS = "一二三四五六七八九十"
OPENERS = (
    "{T}，{p}{q}{a}{m}",
    "{T}，{b}提出要{a}{m}",
    "走进{p}的{t}",
    "在{p}{t}",
    "{p}地处山海之间",
    "{l}，{p}{a}{m}",
    "{q}{a}{m}，是{p}这几年的一件大事",
    "说起{t}，{g}{n}有说不完的话",
    "{a}{m}，{a}{m}，{p}走得并不轻松",
)
HEAD_PAIRS = (
    ("{a}{m}", "{a}{m}"),
    ("{q}{a}", "{a}{m}"),
    ("从{t}做起", "{a}{m}"),
    ("守住{t}", "{q}{a}{m}"),
)
HEADS = ("{a}“{y}”", "让{t}“{z}起来”", "从“{t}”到“{t}”", "{q}{a}{m}", "{m}添动力", "{t}焕新颜")
LIVELY = "幸福路 共富圈 新名片 金钥匙 连心桥 聚宝盆 及时雨 定心丸 领头雁 百花园 春风里 好日子".split()
WAKE = "活 火 亮 热 富 美".split()
TITLES = (
    "{a}{m}的{p}实践",
    "让{t}成为{g}的“{y}”",
    "为{m}装上“{y}”",
    "以{m}{a}{m}",
    "在{a}{m}中{a}{m}",
    "“{y}”照亮{t}",
    "{a}{m} {a}{m}",
    "小{t}何以成为“{y}”",
    "{p}：{t}里的“{y}”",
    "谱写{m}新篇章",
)

PAIRS = frozenset(
    word[n : n + 2]
    for word in (*THINGS, *MATTERS, *ACTS, *GROUPS, *QUALITIES)
    for n in range(len(word) - 1)
    if len(word) == 2 or n != 1 or len(word) == 3
)
"""Two characters that stand together inside a word: a cut between them can be told from both ends."""


class Prose:
    """Words of one issue, drawn from one source of chance."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self.province = self._place_stem() + "省"

    def _place_stem(self) -> str:
        return self._rng.choice(PLACE_FIRST) + self._rng.choice(PLACE_LAST)

    def place(self, level: str = "") -> str:
        """Name a place; with a level (``full``) its city stands before it."""
        county = self._place_stem() + self._rng.choice("县区市")
        if level == "full":
            return f"{self._place_stem()}市{county}"
        if level == "town":
            return f"{county}{self._place_stem()}{self._rng.choice(['镇', '街道'])}"
        return county

    def person(self) -> str:
        """Name a person in two or three characters."""
        given = self._rng.sample(GIVEN, self._rng.choice((1, 2, 2, 2)))
        return self._rng.choice(SURNAMES) + "".join(given)

    def fill(self, frame: str, place: str = "") -> str:
        """Fill the slots of a frame, each with a word of its own."""
        return re.sub(r"\{(.)\}", lambda match: self._slot(match[1], place), frame)

    def _slot(self, slot: str, place: str) -> str:
        rng = self._rng
        lists = {
            "t": THINGS, "m": MATTERS, "a": ACTS, "g": GROUPS, "b": BODIES, "w": WAYS, "r": RESULTS, "T": TIMES,
            "l": LINKS, "q": QUALITIES, "y": LIVELY, "z": WAKE,
        }  # fmt: skip
        if slot in lists:
            return rng.choice(lists[slot])
        if slot == "p":
            return place or self.place()
        if slot == "n":
            return self.person()
        if slot == "d":
            return f"{rng.randint(1, 90)}.{rng.randint(1, 9)}"
        if slot == "k":
            return str(rng.randint(5, 90))
        if slot == "e":
            return str(rng.randint(12, 980))
        if slot == "c":
            return rng.choice((f"{rng.randint(20, 9800)}万元", f"{rng.randint(1, 30)}.{rng.randint(1, 99)}亿元"))
        if slot == "x":
            return self.measure()
        raise ValueError(slot)

    def measure(self) -> str:
        """Give a figure with its unit."""
        frame = self._rng.choice(MEASURES)
        number = str(self._rng.choice((self._rng.randint(2, 99), self._rng.randint(100, 9999))))
        return frame.replace("{n}", number).replace(
            "{d}", f"{self._rng.randint(1, 60)}.{self._rng.randint(1, 99)}"
        )

    def sentence(self, place: str = "", opening: bool = False) -> str:
        """Write a sentence of 12 to 60 characters."""
        rng = self._rng
        if not opening and rng.random() < 0.08:
            speech = self.fill(rng.choice(SPEECHES), place)
            return f"“{speech}。”{rng.choice(GROUPS)}{self.person()}说。"
        parts = [self.fill(rng.choice(OPENERS), place)] if opening or rng.random() < 0.3 else []
        wanted = rng.randint(12, 52)
        while sum(map(len, parts)) + len(parts) < wanted:
            part = self.fill(rng.choice(FRAMES), place)
            if part not in parts:
                parts.append(part)
        text = parts[0]
        for part in parts[1:]:
            text += ("；" if rng.random() < 0.06 else "，") + part
        return text + "。"

    def paragraph(self, place: str = "", least: int = 60, most: int = 240) -> str:
        """Write a paragraph of about ``least`` to ``most`` characters."""
        rng = self._rng
        wanted = int(rng.triangular(least, most, least + (most - least) * 0.3))
        text = ""
        if rng.random() < 0.3:
            text = f"{rng.choice(QUALITIES)}{rng.choice(ACTS)}{rng.choice(MATTERS)}。"
        text += self.sentence(place, opening=True)
        if rng.random() < 0.08:
            text += "".join(
                f"{mark}{rng.choice(ACTS)}{rng.choice(MATTERS)}。{self.sentence(place)}" for mark in LISTS[:3]
            )
        while len(text) < wanted:
            text += self.sentence(place)
        return text

    def heading(self, style: str) -> str:
        """Write a heading: ``pair`` of phrases with a space, ``single``, ``numbered`` or with a ``dash``."""
        if style == "pair":
            first, second = self._rng.choice(HEAD_PAIRS)
            return f"{self.fill(first)} {self.fill(second)}"
        if style == "dash":
            return self.fill("{q}{a}{m}") + "——"
        if style == "numbered":
            return self.fill("{q}{a}{m}")
        return self.fill(self._rng.choice(HEADS))

    def title(self, place: str = "") -> str:
        """Write an article's title of 8 to 24 characters."""
        return self.fill(self._rng.choice(TITLES), place or self._place_stem())

    def caption(self, place: str = "") -> str:
        """Write the words under a photograph."""
        rng = self._rng
        text = (place or self.place()) + self.fill(rng.choice(("{t}", "{t}一角", "{g}在{t}忙碌", "的{t}和{t}")))
        return text + (f" {self.person()} 摄" if rng.random() < 0.3 else "")
