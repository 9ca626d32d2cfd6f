namespace Autoencoders;

/// <summary>
/// Keeps all that a step changes and puts it back, so that steps on throw-away values leave no trace but code that is compiled and memory
/// that is in use.
/// </summary>
internal sealed class Rehearsal : IDisposable
{
    private readonly ITrainingStep _step;
    private readonly OptimizerState _optimizer;
    private readonly float[] _state;
    private readonly float[][] _slots;
    private readonly double[] _numbers;
    private readonly long[] _codeUse;
    private readonly long _number;

    /// <summary>Keeps the network and the optimizer of a step as they are.</summary>
    public Rehearsal(ITrainingStep step, IOptimizer optimizer)
    {
        (_step, _optimizer) = (step, optimizer.State);
        _state = step.State.ToArray();
        _slots = new float[_optimizer.SlotCount][];
        for (int slot = 0; slot < _slots.Length; slot++)
            _slots[slot] = _optimizer.Slot(slot).ToArray();
        _numbers = _optimizer.Numbers.ToArray();
        _codeUse = step.Workspace.CodeUse.ToArray();
        _number = step.Workspace.Step;
    }

    public void Dispose()
    {
        _state.CopyTo(_step.State);
        for (int slot = 0; slot < _slots.Length; slot++)
            _slots[slot].CopyTo(_optimizer.Slot(slot));
        _numbers.CopyTo(_optimizer.Numbers);
        _codeUse.CopyTo(_step.Workspace.CodeUse);
        _step.Workspace.Step = _number;
    }
}
