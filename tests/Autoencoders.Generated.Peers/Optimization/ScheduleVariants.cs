using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace Autoencoders.Peers.Optimization;

/// <summary>
/// The schedules that the tests configure again, by name: what each makes of an optimizer is what has to be called after a step, which is
/// told how many steps are done.
/// </summary>
internal static class ScheduleVariants
{
    /// <summary>The learning rate that the factors belong to.</summary>
    public const double Rate = 0.1;

    /// <summary>What the plateau is told: it falls, rests, falls a little, and rests again.</summary>
    public static float[] Losses { get; } =
        [.. Enumerable.Range(0, ScheduleReference.Steps).Select(i => (1f / (1 + Math.Min(i, 20))) - (i / 40 * 0.01f))];

    public static OrderedDictionary<string, Func<Optimizer, Action<int>>> All { get; } = new()
    {
        ["constant"] = optimizer => Each(lr_scheduler.ConstantLR(optimizer, 0.25, total_iters: 30)),
        ["step"] = optimizer => Each(lr_scheduler.StepLR(optimizer, 15, 0.5)),
        ["exponential"] = optimizer => Each(lr_scheduler.ExponentialLR(optimizer, 0.97)),
        ["cosine"] = optimizer => Each(lr_scheduler.CosineAnnealingLR(optimizer, 100, Rate * 0.05)),
        ["restarts"] = optimizer => Each(lr_scheduler.LambdaLR(optimizer, Restarts(first: 25, multiple: 1, end: 0).ElementAt)),
        ["restarts.longer"] = optimizer => Each(lr_scheduler.LambdaLR(optimizer, Restarts(first: 12, multiple: 2, end: 0.1).ElementAt)),
        ["warmup"] = optimizer => Each(lr_scheduler.LinearLR(optimizer, 1.0 / 3, total_iters: 40)),
        ["onecycle"] = optimizer => Each(lr_scheduler.OneCycleLR(optimizer, Rate, ScheduleReference.Steps, cycle_momentum: false)),
        ["onecycle.all"] = optimizer => Each(
            lr_scheduler.OneCycleLR(
                optimizer, Rate, ScheduleReference.Steps, pct_start: 0.45, cycle_momentum: false, div_factor: 10, final_div_factor: 50)),
        ["times"] = optimizer =>
        {
            lr_scheduler.LRScheduler rise = lr_scheduler.LinearLR(optimizer, 0.1, total_iters: 20);
            lr_scheduler.LRScheduler fall = lr_scheduler.ExponentialLR(optimizer, 0.98);
            return _ =>
            {
                rise.step();
                fall.step();
            };
        },
        ["then"] = optimizer =>
        {
            // One after the other on the same optimizer, whose rate is the base again when the first one ends.
            lr_scheduler.LRScheduler rise = lr_scheduler.LinearLR(optimizer, 0.1, total_iters: 20);
            lr_scheduler.LRScheduler? fall = null;
            return done =>
            {
                if (done < 20)
                    rise.step();
                else if (fall is not null)
                    fall.step();
                else
                    (optimizer.ParamGroups.First().LearningRate, fall) = (Rate, lr_scheduler.ExponentialLR(optimizer, 0.95));
            };
        },
        ["each"] = optimizer =>
        {
            lr_scheduler.LRScheduler schedule = lr_scheduler.StepLR(optimizer, 3, 0.5);
            return done =>
            {
                if (done % 10 == 0)
                    schedule.step();
            };
        },
        ["plateau"] = optimizer => Plateau(lr_scheduler.ReduceLROnPlateau(optimizer, factor: 0.5, patience: 5)),
        ["plateau.all"] = optimizer => Plateau(
            lr_scheduler.ReduceLROnPlateau(
                optimizer, factor: 0.3, patience: 3, threshold: 0.05, cooldown: 4, min_lr: [Rate * 0.02])),
    };

    private static Action<int> Each(lr_scheduler.LRScheduler schedule) => _ => schedule.step();

    private static Action<int> Plateau(lr_scheduler.LRScheduler schedule) => done => schedule.step(Losses[done - 1]);

    /// <summary>
    /// <c>CosineAnnealingWarmRestarts</c>, which TorchSharp does not have: its steps, counted as PyTorch's code counts them.
    /// </summary>
    private static double[] Restarts(int first, int multiple, double end)
    {
        var factors = new double[ScheduleReference.Steps + 1];
        (int length, int done) = (first, 0);
        for (int step = 0; step < factors.Length; step++)
        {
            factors[step] = end + ((1 - end) * (1 + Math.Cos(Math.PI * done / length)) / 2);
            done++;
            if (done >= length)
                (length, done) = (length * multiple, done - length);
        }

        return factors;
    }
}
