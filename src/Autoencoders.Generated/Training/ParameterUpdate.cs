using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// The update of parameters: gradients are summed over the mini-batches of one update, clipped and passed to the optimizer; then the
/// average of the weights is updated.
/// </summary>
internal sealed class ParameterUpdate : IParallelWork
{
    // The floats of a cache line: no two threads that share an update write to the same one.
    private const int Multiple = 16;

    // Measuring reads all gradients once more; of the updates that nothing depends on, this share is measured.
    private const int MeasuredEvery = 16;

    private readonly ITrainingStep _step;
    private readonly IOptimizer _optimizer;
    private readonly int _accumulationSteps;
    private readonly GradientClipping _clipping;
    private readonly GradientNorm _norm;
    private readonly TouchedRows? _touched;
    private readonly Range[] _dense;
    private float _factor;

    /// <summary>Allocates what updates need.</summary>
    public ParameterUpdate(
        ITrainingStep step,
        IOptimizer optimizer,
        int accumulationSteps = 1,
        GradientClipping clipping = default,
        WeightAverage? average = null)
    {
        (_step, _optimizer, _accumulationSteps, _clipping, Average) = (step, optimizer, accumulationSteps, clipping, average);
        _norm = new GradientNorm(step.Parameters.Length);
        _touched = step.Tables.Length > 0 ? new TouchedRows(step.Tables) : null;
        _dense = _touched?.Others(step.Parameters.Length) ?? step.Trained.ToArray();
        Sum = accumulationSteps > 1 ? new GradientSum(step.Parameters.Length) : null;
    }

    private enum Stage
    {
        Sum,
        Mean,
        Measure,
        Move,
        AverageGathered,
    }

    /// <summary>The gradients of the mini-batches since the last update; null where each has its own update.</summary>
    public GradientSum? Sum { get; }

    /// <summary>The average that follows the weights; null for none.</summary>
    public WeightAverage? Average { get; }

    /// <summary>The norms of the epoch's gradients that were measured.</summary>
    public GradientNorms Norms { get; } = new();

    /// <summary>The number of norms measured in this many updates of an epoch.</summary>
    public int MeasuredOf(int updates) => _clipping.NeedsNorm ? updates : (updates + MeasuredEvery - 1) / MeasuredEvery;

    /// <summary>
    /// Takes the gradients of the mini-batch in the step's memory, and moves the parameters if it is the last one of an update.
    /// </summary>
    /// <param name="team">The threads to share the work.</param>
    /// <param name="rates">Sets the learning rate of the update; null for that of the optimizer.</param>
    /// <param name="isLast">Whether no more mini-batches follow, so that the update takes those that there are.</param>
    public void Run(WorkerTeam team, LearningRates? rates = null, bool isLast = true)
    {
        _touched?.Add(_step.Workspace.Inputs, _step.Workspace.Rows);
        if (Sum is not null && !IsWhole(Sum, team, isLast))
            return;

        Measure(team);
        rates?.Begin();
        _optimizer.BeginStep();
        Average?.BeginStep();
        team.Run(this, (int)Stage.Move);
        if (Average is not null && Sum is null && _step.Workspace.Gathered is not null)
            team.Run(this, (int)Stage.AverageGathered);
        _touched?.Clear();
    }

    /// <summary>Exchanges the parameters and their average, if there is one; a second time puts both back.</summary>
    public void ExchangeAverage()
    {
        if (Average is null)
            return;
        Span<float> parameters = _step.Parameters, average = Average.Values;
        for (int i = 0; i < parameters.Length; i++)
            (parameters[i], average[i]) = (average[i], parameters[i]);
    }

    void IParallelWork.RunPart(int stage, int part, int parts)
    {
        if ((Stage)stage == Stage.Measure)
        {
            _norm.Measure(_step.Workspace.Gradients, part, parts);
            return;
        }

        if ((Stage)stage == Stage.AverageGathered)
        {
            Partition all = Partition.Of(_step.Workspace.Gathered!.WeightCount, part, parts, Multiple);
            Average!.Update(_step.Parameters[(int)all.Start..(int)all.End], (int)all.Start);
            return;
        }

        SparseBatch? gathered = (Stage)stage == Stage.Move && Sum is null ? _step.Workspace.Gathered : null;
        if (gathered is not null)
            MoveGathered(gathered, part, parts);
        foreach (Range range in _dense)
        {
            (int offset, int length) = range.GetOffsetAndLength(_step.Parameters.Length);
            if (gathered is not null)
                (offset, length) = (gathered.WeightCount, length - gathered.WeightCount);
            Partition share = Partition.Of(length, part, parts, Multiple);
            int start = offset + (int)share.Start;
            RunSlice((Stage)stage, start, _step.Workspace.Gradients.Slice(start, (int)(share.End - share.Start)));
        }

        for (int table = 0; table < _step.Tables.Length; table++)
            RunTable((Stage)stage, table, part, parts);
    }

    /// <summary>Moves the vectors that the mini-batches have read; sums and means are those of all, and the average follows all.</summary>
    private void RunTable(Stage stage, int number, int part, int parts)
    {
        LookupTable table = _step.Tables[number];
        Partition share = Partition.Of(table.Rows, part, parts, multiple: 1);
        (int start, int end) = ((int)share.Start, (int)share.End);
        int first = table.Offset + (start * table.Length), length = (end - start) * table.Length;
        if (stage != Stage.Move)
        {
            RunSlice(stage, first, _step.Workspace.Gradients.Slice(first, length));
            return;
        }

        for (int row = _touched!.Next(number, start, end); row < end; row = _touched.Next(number, row + 1, end))
            Move(table.Offset + (row * table.Length), table.Length);
        Average?.Update(_step.Parameters.Slice(first, length), first);
    }

    /// <summary>
    /// Moves the weights of the columns that the mini-batch has, and leaves the others and what the optimizer remembers of them alone. The
    /// average follows all weights.
    /// </summary>
    private void MoveGathered(SparseBatch batch, int part, int parts)
    {
        ReadOnlySpan<int> columns = batch.Columns;
        Partition share = Partition.Of(columns.Length, part, parts, multiple: 1);
        foreach (int column in columns[(int)share.Start..(int)share.End])
            Move(column * batch.Units, batch.Units);
    }

    private void Move(int start, int length)
    {
        Span<float> gradients = _step.Workspace.Gradients.Slice(start, length);
        _clipping.Apply(gradients, _factor);
        _optimizer.Update(_step.Parameters.Slice(start, length), gradients, start);
    }

    private void RunSlice(Stage stage, int start, Span<float> gradients)
    {
        switch (stage)
        {
            case Stage.Sum:
                Sum!.Add(gradients, start, _step.Workspace.Rows);
                break;
            case Stage.Mean:
                Sum!.Mean(gradients, start);
                break;
            default:
                Move(start, gradients.Length);
                Average?.Update(_step.Parameters.Slice(start, gradients.Length), start);
                break;
        }
    }

    /// <summary>Adds a mini-batch; when all are there, their mean takes the place of its gradients.</summary>
    private bool IsWhole(GradientSum sum, WorkerTeam team, bool isLast)
    {
        team.Run(this, (int)Stage.Sum);
        sum.Batches++;
        sum.Rows += _step.Workspace.Rows;
        if (sum.Batches < _accumulationSteps && !isLast)
            return false;

        team.Run(this, (int)Stage.Mean);
        (sum.Batches, sum.Rows) = (0, 0);
        return true;
    }

    private void Measure(WorkerTeam team)
    {
        bool isNeeded = _clipping.NeedsNorm;
        if (isNeeded || Norms.Updates % MeasuredEvery == 0)
        {
            team.Run(this, (int)Stage.Measure);
            Norms.Add(_norm.Value);
        }

        Norms.Updates++;
        _factor = isNeeded ? _clipping.Factor(_norm.Value) : 1f;
    }
}
