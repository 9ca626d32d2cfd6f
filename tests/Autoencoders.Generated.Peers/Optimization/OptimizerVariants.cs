using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Autoencoders.Peers.Optimization;

/// <summary>
/// The optimizers that the tests configure again, by name: what each makes of weights is the step from their gradient.
/// </summary>
internal static class OptimizerVariants
{
    public static OrderedDictionary<string, Func<Parameter, Action>> All { get; } = new()
    {
        ["sgd"] = weights => optim.SGD([weights], 0.2).Step(),
        ["sgd.decay"] = weights => optim.SGD([weights], 0.2, weight_decay: 0.05).Step(),
        ["sgd.momentum"] = weights => optim.SGD([weights], 0.05, momentum: 0.9).Step(),
        ["sgd.dampening"] = weights => optim.SGD([weights], 0.1, momentum: 0.8, dampening: 0.3, weight_decay: 0.01).Step(),
        ["sgd.nesterov"] = weights => optim.SGD([weights], 0.05, momentum: 0.9, weight_decay: 0.01, nesterov: true).Step(),
        ["rmsprop"] = weights => optim.RMSProp([weights], 0.01).Step(),
        ["rmsprop.decay"] = weights => optim.RMSProp([weights], 0.01, alpha: 0.9, eps: 1e-2, weight_decay: 0.05).Step(),
        ["rmsprop.momentum"] = weights => optim.RMSProp([weights], 0.005, momentum: 0.6).Step(),
        ["rmsprop.centered"] = weights => optim.RMSProp([weights], 0.005, alpha: 0.95, eps: 1e-3, centered: true).Step(),
        ["rmsprop.all"] = weights => optim
            .RMSProp([weights], 0.002, alpha: 0.95, eps: 1e-3, weight_decay: 0.02, momentum: 0.5, centered: true).Step(),
        ["adagrad"] = weights => optim.Adagrad([weights], 0.1).Step(),
        ["adagrad.decays"] = weights => optim
            .Adagrad([weights], 0.2, lr_decay: 0.02, weight_decay: 0.05, initial_accumulator_value: 0.1).Step(),
        ["adam"] = weights => optim.Adam([weights], 0.02).Step(),
        ["adam.decay"] = weights => optim.Adam([weights], 0.02, beta1: 0.8, beta2: 0.95, eps: 1e-6, weight_decay: 0.05).Step(),
        ["adam.amsgrad"] = weights => optim.Adam([weights], 0.02, beta2: 0.9, amsgrad: true).Step(),

        // TorchSharp's default of the weight decay is 0, and not 0.01 as in PyTorch.
        ["adamw"] = weights => optim.AdamW([weights], 0.02, weight_decay: 1e-2).Step(),
        ["adamw.decay"] = weights => optim.AdamW([weights], 0.02, beta1: 0.8, beta2: 0.95, eps: 1e-6, weight_decay: 0.2).Step(),
        ["adamw.amsgrad"] = weights => optim.AdamW([weights], 0.02, beta2: 0.9, weight_decay: 0.1, amsgrad: true).Step(),
        ["lion"] = weights => new LionFormula(weights, 0.02, 0.9, 0.99, weightDecay: 0).Step,
        ["lion.decay"] = weights => new LionFormula(weights, 0.02, 0.8, 0.95, weightDecay: 0.3).Step,
        ["clipped.norm"] = weights =>
        {
            Action step = optim.SGD([weights], 0.2, momentum: 0.5).Step();
            return () =>
            {
                nn.utils.clip_grad_norm_([weights], 0.2);
                step();
            };
        },
        ["clipped.value"] = weights =>
        {
            Action step = optim.SGD([weights], 0.2, momentum: 0.5).Step();
            return () =>
            {
                nn.utils.clip_grad_value_([weights], 0.05);
                step();
            };
        },
    };

    private static Action Step(this optim.Optimizer optimizer) => () => optimizer.step();
}
