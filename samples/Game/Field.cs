using Autoencoders;

namespace Game;

/// <summary>
/// The game: runners between the gates of a field and around a pond, and a hunter who heads for where the nearest of them will be. Sums,
/// products, quotients and square roots only, so that a game takes the same course wherever it is played.
/// </summary>
/// <param name="seed">Chooses the course of the game.</param>
internal sealed class Field(int seed)
{
    public const int Runners = 16;
    public const float Width = 120;
    public const float Height = 60;

    private const float RunnerSpeed = 0.6f;
    private const float RunnerTurn = 0.05f;
    public const float HunterSpeed = 0.9f;
    private const float HunterTurn = 0.05f;
    private const float Reach = 1.2f;
    private const float Fear = 5;
    private const float PondRadius = 13;

    private static readonly Point s_pond = new(Width / 2, Height / 2);
    private static readonly Point[] s_gates =
        [new(8, 8), new(60, 6), new(112, 8), new(114, 30), new(112, 52), new(60, 54), new(8, 52), new(6, 30)];

    private readonly Point[] _steps = new Point[Runners];
    private readonly int[] _goals = new int[Runners];
    private CounterRandom _random = new(unchecked((ulong)seed), stream: 0x47_41_4D_45);
    private Point _hunterStep;

    /// <summary>Where the runners are.</summary>
    public Point[] Places { get; } = new Point[Runners];

    /// <summary>Where the hunter is.</summary>
    public Point Hunter { get; private set; } = new(Width / 2, 2);

    /// <summary>How often a runner was caught.</summary>
    public int Caught { get; private set; }

    /// <summary>Whom the hunter is after: the nearest runner.</summary>
    public int Prey { get; private set; }

    /// <summary>Puts every runner at a gate.</summary>
    public void Begin()
    {
        for (int runner = 0; runner < Runners; runner++)
            Enter(runner);
    }

    /// <summary>Moves everybody by a frame.</summary>
    /// <param name="target">Where the hunter heads for.</param>
    public void Move(Point target)
    {
        for (int runner = 0; runner < Runners; runner++)
            Run(runner);

        Point wanted = (target - Hunter).Limit(HunterSpeed);
        _hunterStep += (wanted - _hunterStep).Limit(HunterTurn);
        Hunter += _hunterStep;
        Prey = Nearest();
        if ((Places[Prey] - Hunter).Length < Reach)
        {
            Caught++;
            Enter(Prey);
        }
    }

    private void Run(int runner)
    {
        Point place = Places[runner], goal = s_gates[_goals[runner]] - place;
        if (goal.Length < 4)
            _goals[runner] = _random.Next(s_gates.Length);

        // Straight for the gate, but around the pond, and aside where another runner is near.
        Point wanted = goal.Limit(RunnerSpeed), fromPond = place - s_pond;
        if (fromPond.Length < PondRadius)
        {
            var along = new Point(-fromPond.Y, fromPond.X);
            bool isBackwards = (along.X * goal.X) + (along.Y * goal.Y) < 0;
            wanted = (along * (isBackwards ? -1 : 1)).Limit(RunnerSpeed) + (fromPond * (1 / PondRadius)).Limit(RunnerSpeed / 2);
        }

        for (int other = 0; other < Runners; other++)
        {
            Point apart = place - Places[other];
            float distance = apart.Length;
            if (other != runner && distance is < 3 and > 0)
                wanted += apart * (0.3f / (distance * distance));
        }

        Point fromHunter = place - Hunter;
        if (fromHunter.Length is < Fear and > 0)
            wanted += fromHunter * (0.6f / fromHunter.Length);
        _steps[runner] += (wanted.Limit(RunnerSpeed) - _steps[runner]).Limit(RunnerTurn);
        Places[runner] = place + _steps[runner];
    }

    // Whoever is caught comes in again at a gate, so that tracks may jump; those are not shown to the network.
    private void Enter(int runner)
    {
        int gate = _random.Next(s_gates.Length);
        Places[runner] = s_gates[gate] + new Point(4 * (_random.NextSingle() - 0.5f), 4 * (_random.NextSingle() - 0.5f));
        _steps[runner] = default;
        _goals[runner] = (gate + 1 + _random.Next(s_gates.Length - 1)) % s_gates.Length;
        Entered[runner] = true;
    }

    /// <summary>True if the hunter is so near that a runner gives way.</summary>
    public bool IsHunted(int runner) => (Places[runner] - Hunter).Length < Fear;

    private int Nearest()
    {
        int nearest = 0;
        for (int runner = 1; runner < Runners; runner++)
        {
            if ((Places[runner] - Hunter).Length < (Places[nearest] - Hunter).Length)
                nearest = runner;
        }

        return nearest;
    }

    /// <summary>Who has come in since this was last cleared.</summary>
    public bool[] Entered { get; } = new bool[Runners];
}
